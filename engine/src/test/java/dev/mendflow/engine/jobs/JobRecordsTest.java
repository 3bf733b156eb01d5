package dev.mendflow.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.engine.readmodel.Database;
import dev.mendflow.engine.readmodel.HandMade;
import dev.mendflow.engine.readmodel.ReadModel;
import dev.mendflow.engine.records.Exporter;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rows say of a job that comes back, by which it is known whose it was. */
class JobRecordsTest {

    private static final long KEY = 2_251_799_813_685_999L;

    private final HandMade records = new HandMade();

    @ParameterizedTest
    @ValueSource(strings = {"YIELDED", "RECURRED_AFTER_BACKOFF"})
    void aJobThatWasTakenBackKeepsTheNameOfWhoHadIt(String intent) {
        Map<String, Object> row = after(intent, Database.H2);

        assertThat(row).containsEntry("STATE", "CREATED").containsEntry("WORKER", "mendflow");
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void aJobWhoseLockEndedHasTheNameOfWhoHadIt(Database database) {
        assertThat(after("TIMED_OUT", database).values()).contains("TIMED_OUT", "mendflow");
    }

    private Map<String, Object> after(String intent, Database database) {
        try (ReadModel model = ReadModel.on(database)) {
            new Exporter(model)
                    .send(
                            job("CREATED", "", 1_000),
                            job("TIMED_OUT", "mendflow", 2_000),
                            job(intent, "mendflow", 3_000));
            return model.jdbc().queryForMap("select state, worker, changed_at from engine_job where job_key = " + KEY);
        }
    }

    private String job(String intent, String worker, long at) {
        return records.event("JOB", intent, KEY, at, """
                {"type":"t","jobKind":"BPMN_ELEMENT","retries":4,"worker":"%s","errorCode":"","errorMessage":"","elementId":"Work","elementInstanceKey":7,"processInstanceKey":6,"processDefinitionKey":5,"bpmnProcessId":"p","tenantId":"<default>"}""".formatted(worker));
    }
}
