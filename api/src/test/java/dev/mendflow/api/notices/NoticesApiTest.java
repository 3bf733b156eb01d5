package dev.mendflow.api.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.api.Http;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import dev.mendflow.notification.Notices;
import dev.mendflow.notification.Recipient;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WholeApplication
class NoticesApiTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Notices notices;

    private final String number = "SC-2026-9" + UUID.randomUUID().toString().substring(0, 5);

    @Test
    void peopleFindTheirOwnNoticesAndThoseOfTheirGroupInTheirLanguage() {
        tell(Recipient.staff("designer"));
        tell(Recipient.group("designers"));
        Http designer = people.as("designer", port);

        JsonNode chinese = designer.in("zh").get("/api/notices?limit=1").json();
        JsonNode english = designer.in("en").get("/api/notices?limit=1").json();

        assertThat(chinese.path("items").get(0).path("title").asString()).isEqualTo("工单 " + number + " 已关闭");
        assertThat(english.path("items").get(0).path("title").asString()).isEqualTo(number + " is closed");
        assertThat(english.path("items").get(0).path("caseNumber").asString()).isEqualTo(number);
        long next = english.path("next").asLong();
        JsonNode second =
                designer.get("/api/notices?limit=1&before=" + next).json().path("items");
        assertThat(second.get(0).path("params").path("caseNumber").asString()).isEqualTo(number);
        assertThat(people.as("dispatcher", port).get("/api/notices").text()).doesNotContain(number);
    }

    @Test
    void whatIsReadIsReadForOneAndOnce() {
        tell(Recipient.group("designers"));
        Http designer = people.as("designer", port);
        JsonNode before = designer.get("/api/notices?unread=true").json();
        long newest = before.path("items").get(0).path("number").asLong();

        var read = designer.post("/api/notices/" + newest + "/read", Map.of());

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("unread").asInt())
                .isEqualTo(before.path("unread").asInt() - 1);
        assertThat(designer.post("/api/notices/read", Map.of("upTo", newest))
                        .json()
                        .path("unread")
                        .asInt())
                .isZero();
        assertThat(designer.get("/api/notices?unread=true").json().path("items"))
                .isEmpty();
        assertThat(people.as("agent", port)
                        .post("/api/notices/" + newest + "/read", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(designer.post("/api/notices/read", Map.of()).status()).isEqualTo(422);
    }

    private void tell(Recipient recipient) {
        notices.send(UUID.randomUUID().toString(), recipient, "case-closed", Map.of("caseNumber", number));
    }
}
