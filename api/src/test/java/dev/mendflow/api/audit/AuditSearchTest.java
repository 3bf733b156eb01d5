package dev.mendflow.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.api.Http;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class AuditSearchTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    AuditTrail trail;

    Http root;
    String actor;
    String subject;

    @BeforeEach
    void threeEntries() {
        root = people.as("root", port);
        actor = "who-" + UUID.randomUUID();
        subject = "=SUM(" + UUID.randomUUID() + ")";
        trail.add(actor, "case.hold", subject, "done", "r1");
        trail.add(actor, "case.resume", subject, "done", "r2");
        trail.add(actor, "case.hold", "another", "not-found", "r3");
    }

    @Test
    void entriesAreFoundByWhoWhatAndWhomTheNewestInFront() {
        assertThat(found("actor=" + actor)).containsExactly("r3", "r2", "r1");
        assertThat(found("actor=" + actor + "&action=case.hold")).containsExactly("r3", "r1");
        assertThat(found("actor=" + actor + "&subject=another")).containsExactly("r3");
        assertThat(found("actor=" + actor + "&action=case.cancel")).isEmpty();
    }

    @Test
    void entriesAreFoundByTheirTime() {
        Instant now = Instant.now();
        String hourAgo = now.minus(Duration.ofHours(1)).toString();
        String inAnHour = now.plus(Duration.ofHours(1)).toString();

        assertThat(found("actor=" + actor + "&from=" + hourAgo + "&to=" + inAnHour))
                .hasSize(3);
        assertThat(found("actor=" + actor + "&to=" + hourAgo)).isEmpty();
        assertThat(found("actor=" + actor + "&from=" + inAnHour)).isEmpty();
        assertThat(root.get("/api/audit?from=-999999999-01-01T00:00:00Z").status())
                .isEqualTo(200);
        assertThat(root.get("/api/audit?from=yesterday").status()).isEqualTo(400);
    }

    @Test
    void pagesFollowEachOtherWithoutGap() {
        var first = root.get("/api/audit?limit=2&actor=" + actor).json();

        assertThat(first.path("items")).hasSize(2);
        assertThat(found("actor=" + actor + "&cursor=" + first.path("next").asLong()))
                .containsExactly("r1");
    }

    @Test
    void theFileForASpreadsheetHasNoFormulas() {
        var file = root.get("/api/audit/export?actor=" + actor);

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.text().lines()).hasSize(4);
        assertThat(file.text())
                .startsWith("\uFEFFseq,at,actor")
                .contains(",'=SUM(")
                .doesNotContain(",=SUM(");
    }

    private List<String> found(String query) {
        return root.get("/api/audit?" + query).json().path("items").findValuesAsString("requestId");
    }
}
