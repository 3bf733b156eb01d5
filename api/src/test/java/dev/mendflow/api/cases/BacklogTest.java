package dev.mendflow.api.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mendflow.api.Http;
import dev.mendflow.api.MainJobTest;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** While too many reports wait for the engine no more are taken in, and callers are told when to come again. */
@WholeApplication
class BacklogTest {

    private static final String KIND = "BacklogTest";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    Http agent;

    @BeforeEach
    void anAgent() {
        agent = people.as("agent", port);
    }

    @AfterEach
    void nothingWaits() {
        sql.sql("delete from event_publication where listener_id = ?")
                .param(KIND)
                .update();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,等待处理的报修过多", "en,Too many reports waiting"})
    void aFullOutboxKeepsReportsOutUntilItHasRoom(String language, String title) {
        fiveThousandAndOneWait();
        // How much waits is read once a second.
        await().atMost(Duration.ofSeconds(5)).until(() -> report(language).status() == 503);
        long before = cases();

        var refused = report(language);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("10");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text("code")).isEqualTo("backlog");
        assertThat(refused.text("title")).isEqualTo(title);
        assertThat(cases()).isEqualTo(before);
        assertThat(agent.get("/api/cases").status()).isEqualTo(200);

        nothingWaits();

        await().atMost(Duration.ofSeconds(5)).until(() -> report(language).status() == 201);
    }

    private Http.Answer report(String language) {
        return agent.in(language).post("/api/cases", MainJobTest.aFault());
    }

    private void fiveThousandAndOneWait() {
        sql.sql("""
                        insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status,
                            completion_attempts)
                        select random_uuid(), ?, 'none', '{}', current_timestamp, 'COMPLETED', 0 from system_range(1, 5001)
                        """).param(KIND).update();
    }

    private long cases() {
        return sql.sql("select count(*) from service_case").query(Long.class).single();
    }
}
