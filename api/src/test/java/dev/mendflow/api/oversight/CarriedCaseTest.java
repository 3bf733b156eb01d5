package dev.mendflow.api.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mendflow.api.CaseTasks;
import dev.mendflow.api.Http;
import dev.mendflow.api.MainJobTest;
import dev.mendflow.api.PageVisitor;
import dev.mendflow.api.People;
import dev.mendflow.api.WholeApplication;
import dev.mendflow.engine.oversight.ProcessInstances;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No case is left without a process that ends it, or it ends without. */
@WholeApplication
class CarriedCaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    ProcessInstances instances;

    @Autowired
    JdbcClient sql;

    final Map<String, Object> fault = MainJobTest.aFault();
    Http manager;
    PageVisitor pages;
    String number;
    String key;

    @BeforeEach
    void aCaseThatWaitsForSomebody() {
        manager = people.as("manager", port);
        pages = PageVisitor.at(port, "manager", people.password("manager"));
        number = manager.post("/api/cases", fault).caseNumber();
        var tasks = new CaseTasks(manager);
        await().atMost(PATIENCE)
                .until(() -> !tasks.taskOf(number, "ConfirmAssessment").isEmpty());
        key = manager.get("/api/cases/" + number).text("processInstanceKey");
    }

    @ParameterizedTest
    @CsvSource({"en,Cancel the case instead,To case", "zh,请改为取消工单,前往工单"})
    void theInstanceOfAnOpenCaseIsNotStopped(String language, String instead, String link) {
        String address = "/api/process-instances/" + key;

        var refused = manager.in(language).post(address + "/cancel", Map.of());
        var emptied = manager.in(language).post(address + "/modify", Map.of("terminate", tokens()));

        for (var answer : List.of(refused, emptied)) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(409);
            assertThat(answer.text("code")).isEqualTo("instance-carries-case");
            assertThat(answer.text("title")).isEqualTo(instead);
            assertThat(answer.text("detail")).contains(number);
        }
        var left = manager.get(address).json();
        assertThat(left.path("instance").path("state").asString()).isEqualTo("ACTIVE");
        assertThat(left.path("openCase").asString()).isEqualTo(number);
        assertThat(pages.reads("/instances/" + key, language))
                .contains(link + " " + number, "/cases/" + number)
                .doesNotContain(address + "/cancel");
    }

    @Test
    void aCaseWhoseInstanceWasStoppedInTheEngineEndsWhenItIsCancelled() {
        instances.cancel(Long.parseLong(key));
        await().atMost(PATIENCE)
                .until(() -> pages.reads("/cases/" + number, "en").contains("The process was stopped in the engine"));

        var cancelled = manager.post("/api/cases/" + number + "/cancel", Map.of("reason", "stopped"));

        assertEnded(cancelled);
        var again = manager.post("/api/cases", fault);
        assertThat(again.status()).as("the next report is a case of its own").isEqualTo(201);
        assertThat(pages.reads("/cases/" + number, "zh")).contains("流程已在引擎中被停止，工单直接结束");
    }

    @Test
    void aCaseWhoseCancellationDidNotComeThroughIsLetGoOfAndEndsWhenItIsCancelledOnceMore() {
        // As when the engine leaves an instance alone that it cannot process.
        sql.sql(
                        "update service_case set cancel_requested_at = current_timestamp, version = version + 1 where number = ?")
                .param(number)
                .update();
        assertThat(pages.reads("/instances/" + key, "en")).contains("cancel the case once more");

        var stopped = manager.post("/api/process-instances/" + key + "/cancel", Map.of());

        assertThat(stopped.status()).as(stopped.text()).isBetween(200, 202);
        await().atMost(PATIENCE)
                .until(() -> pages.reads("/cases/" + number, "en").contains("data-opens=\"cancel\""));
        assertEnded(manager.post("/api/cases/" + number + "/cancel", Map.of("reason", "stopped")));
    }

    private void assertEnded(Http.Answer cancelled) {
        assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
        assertThat(cancelled.text("phase")).isEqualTo("CANCELLED");
        assertThat(manager.get("/api/cases/" + number)
                        .json()
                        .path("timeline")
                        .valueStream()
                        .map(entry -> entry.path("type").asString()))
                .contains("case.ended-without-process");
    }

    private List<String> tokens() {
        return manager.get("/api/process-instances/" + key)
                .json()
                .path("elements")
                .valueStream()
                .filter(visit -> visit.path("state").asString().equals("ACTIVE")
                        && !visit.path("key").asString().equals(key))
                .map(visit -> visit.path("key").asString())
                .toList();
    }
}
