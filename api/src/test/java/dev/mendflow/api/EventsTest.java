package dev.mendflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Open pages hear that something changed, and only of what is theirs. */
@WholeApplication
class EventsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Test
    void staffHearsOfEveryCaseAndACustomerOnlyOfTheOwn() throws Exception {
        Http agent = people.as("agent", port);
        String foreign = agent.post("/api/cases", MainJobTest.aFault()).caseNumber();
        List<String> staff = listen("agent");
        List<String> customer = listen("customer");

        var own = people.as("customer", port).post("/api/cases", MainJobTest.aFault());
        String ownId = own.text("id");
        String foreignId = agent.get("/api/cases/" + foreign).text("id");
        agent.post("/api/cases/" + foreign + "/messages", Map.of("text", "hello", "from", "CUSTOMER"));
        people.as("customer", port).post("/api/cases/" + own.text("number") + "/messages", Map.of("text", "hello"));

        await().atMost(Duration.ofSeconds(240)).until(() -> heard(staff, ownId) && heard(staff, foreignId));
        await().atMost(Duration.ofSeconds(240)).until(() -> heard(customer, ownId));
        assertThat(heard(customer, foreignId)).isFalse();
        assertThat(String.join("\n", staff)).doesNotContain("Hai Yun");
    }

    @Test
    void thoseWhoSteerHearHowFarAChangeHasCome() throws Exception {
        List<String> manager = listen("manager");
        List<String> customer = listen("customer");
        Map<String, Object> calendar = Map.of(
                "id",
                "E-" + UUID.randomUUID().toString().substring(0, 8),
                "zone",
                "Asia/Shanghai",
                "week",
                Map.of("MONDAY", List.of("08:00-20:00")));

        var begun = people.as("manager", port)
                .post(
                        "/api/service-levels/rollouts",
                        Map.of("calendar", calendar, "reason", "A new station", "version", 0));

        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        String rollout = begun.text("id");
        await().atMost(Duration.ofSeconds(240)).until(() -> manager.stream().anyMatch(line -> line.contains(rollout)));
        assertThat(customer).noneMatch(line -> line.contains(rollout));
    }

    private static boolean heard(List<String> lines, String caseId) {
        return lines.stream()
                .filter(line -> line.startsWith("data:"))
                .map(line -> JSON.readTree(line.substring("data:".length())))
                .flatMap(hint -> hint.path("cases").valueStream())
                .anyMatch(id -> id.asString().equals(caseId));
    }

    private List<String> listen(String login) throws Exception {
        String credentials = Base64.getEncoder()
                .encodeToString((login + ":" + people.password(login)).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/events"))
                .header("Authorization", "Basic " + credentials)
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        var lines = new CopyOnWriteArrayList<String>();
        Thread.ofVirtual().start(() -> answer.body().forEach(lines::add));
        return lines;
    }
}
