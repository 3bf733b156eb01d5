package dev.mendflow.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mendflow.engine.broker.EngineReadiness;
import dev.mendflow.engine.broker.KnownReadiness;
import dev.mendflow.engine.oversight.Job;
import dev.mendflow.engine.oversight.ProcessInstances;
import dev.mendflow.engine.readmodel.IngestServer;
import dev.mendflow.engine.readmodel.ReadModel;
import dev.mendflow.engine.records.Exporter;
import dev.mendflow.engine.testing.EngineExtension;
import dev.mendflow.engine.testing.Trace;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A job that the engine has forgotten looks like one whose lock ended, that was taken again and whose second lock does not
 * end: a lock of an hour stands for that here, since the real thing happens about once in a thousand times.
 */
class ForgottenJobsTest {

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration FOR_EVER = Duration.ofHours(1);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(6);

    @RegisterExtension
    static final EngineExtension engine = new EngineExtension();

    private static ReadModel model;
    private static IngestServer ingest;

    private final ForgottenJobs forgotten = model.part(ForgottenJobs.class);
    private final EngineReadiness readiness = model.part(EngineReadiness.class);
    private final String type = "forgetting-" + UUID.randomUUID();
    private double releasedBefore;

    @BeforeAll
    static void theEnginesRecordsComeIntoTheReadModel() {
        model = ReadModel.of(engine.client());
        ingest = new IngestServer(new Exporter(model));
        engine.forwardRecordsTo(ingest.uri());
        // Jobs begin when the engine has been there for a while: it is not what keeps them from being released.
        engine.time().advance(LONG_ENOUGH);
    }

    @AfterAll
    static void close() {
        engine.forwardRecordsTo(null);
        ingest.close();
        model.close();
    }

    @BeforeEach
    void anEngineThatTakesWork() {
        KnownReadiness.becomesReady(readiness);
        releasedBefore = released();
    }

    @AfterEach
    void nothingWaitsForOtherTests() {
        model.jdbc().update("delete from engine_job");
    }

    @Test
    void whatWasForgottenIsHandedOutAgainAndHasLostNoTry() {
        Trace trace = forgottenJob("mendflow", 4);
        assertThat(taken("mendflow", SHORT)).isEmpty();

        passes(LONG_ENOUGH);
        forgotten.release();

        ActivatedJob again = taken("mendflow", FOR_EVER).getFirst();
        assertThat(again.getRetries()).isEqualTo(4);
        engine.client().newCompleteCommand(again).send().join();
        trace.awaitCompleted(type);
        assertThat(trace.openIncidents()).isEmpty();
        assertThat(released()).isEqualTo(releasedBefore + 1);
    }

    @Test
    void managersReadWhatHappened() {
        Trace trace = forgottenJob("mendflow", 4);

        passes(LONG_ENOUGH);
        forgotten.release();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(job(trace).errorMessage()).contains("did not hand out this job again"));
        assertThat(job(trace).state()).isEqualTo("FAILED");
        assertThat(job(trace).retries()).isEqualTo(4);
    }

    @Test
    void whatWasForgottenAgainIsReleasedAgain() {
        forgottenJob("mendflow", 4);
        passes(LONG_ENOUGH);
        forgotten.release();
        assertThat(taken("mendflow", FOR_EVER)).hasSize(1);
        await().atMost(Duration.ofSeconds(10)).until(() -> stateOfTheJob().equals("FAILED"));

        passes(LONG_ENOUGH);
        forgotten.release();

        assertThat(taken("mendflow", FOR_EVER)).hasSize(1);
    }

    @Test
    void whatWentToAWorkerThatWasGoneAndWasForgottenThenIsReleasedToo() {
        forgottenJob("mendflow", 4);
        // What a push to a worker that has just died leaves: see JobRecordsTest.
        model.jdbc().update("update engine_job set state = 'CREATED'");

        passes(LONG_ENOUGH);
        forgotten.release();

        assertThat(taken("mendflow", FOR_EVER)).hasSize(1);
    }

    @Test
    void whatWasNeverTakenIsLeft() {
        started(4);
        await().atMost(Duration.ofSeconds(10)).until(() -> stateOfTheJob().equals("CREATED"));

        passes(LONG_ENOUGH);
        forgotten.release();

        assertThat(released()).isEqualTo(releasedBefore);
    }

    @Test
    void whatMayStillBeWorkedOnIsLeft() {
        forgottenJob("mendflow", 4);

        passes(Duration.ofMinutes(4));
        forgotten.release();

        assertThat(released()).isEqualTo(releasedBefore);
    }

    @Test
    void twoLocksAreNotTooLong() {
        var slow = new ForgottenJobSettings(
                new ForgottenJobSettings.Silence(Duration.ofMinutes(5), Duration.ofMinutes(1)),
                new ForgottenJobSettings.Lock(Duration.ofMinutes(10)));

        assertThat(slow.after()).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void jobsOfOtherWorkersAreLeft() {
        forgottenJob("somebody-else", 4);

        passes(LONG_ENOUGH);
        forgotten.release();

        assertThat(released()).isEqualTo(releasedBefore);
    }

    @Test
    void whatWaitsForAManagerIsLeft() {
        started(1);
        ActivatedJob job = taken("mendflow", FOR_EVER).getFirst();
        engine.client().newFailCommand(job).retries(0).send().join();
        await().atMost(Duration.ofSeconds(10)).until(() -> stateOfTheJob().equals("FAILED"));

        passes(LONG_ENOUGH);
        forgotten.release();

        assertThat(released()).isEqualTo(releasedBefore);
    }

    @Test
    void anEngineThatTakesNoWorkOrHasJustComeBackHasForgottenNothing() {
        forgottenJob("mendflow", 4);
        passes(LONG_ENOUGH);

        KnownReadiness.isLost(readiness);
        forgotten.release();
        assertThat(released()).isEqualTo(releasedBefore);

        KnownReadiness.becomesReady(readiness);
        model.clock().set(readiness.state().since().plusSeconds(299));
        model.jdbc().update("update engine_job set changed_at = 0");
        forgotten.release();
        assertThat(released()).isEqualTo(releasedBefore);

        model.clock().advance(Duration.ofSeconds(2));
        forgotten.release();
        assertThat(released()).isEqualTo(releasedBefore + 1);
    }

    @Test
    void whatWasDoneMeanwhileStaysDone() {
        started(4);
        taken("mendflow", SHORT);
        lockEnds();
        ActivatedJob job = taken("mendflow", FOR_EVER).getFirst();
        engine.forwardRecordsTo(null);
        engine.client().newCompleteCommand(job).send().join();

        passes(LONG_ENOUGH);
        forgotten.release();

        assertThat(released()).isEqualTo(releasedBefore);
        engine.forwardRecordsTo(ingest.uri());
    }

    private Trace forgottenJob(String worker, int retries) {
        Trace trace = started(retries);
        assertThat(taken(worker, SHORT)).hasSize(1);
        lockEnds();
        assertThat(taken(worker, FOR_EVER)).hasSize(1);
        return trace;
    }

    private Trace started(int retries) {
        engine.client()
                .newDeployResourceCommand()
                .addProcessModel(
                        Bpmn.createExecutableProcess(type)
                                .startEvent()
                                .serviceTask("Work", task -> task.zeebeJobType(type)
                                        .zeebeJobRetries(Integer.toString(retries)))
                                .endEvent()
                                .done(),
                        type + ".bpmn")
                .send()
                .join();
        engine.start(type, Map.of("caseId", type));
        return engine.records().withVariable("caseId", type);
    }

    private void lockEnds() {
        engine.time().advance(SHORT.plusMillis(500));
        await().atMost(Duration.ofSeconds(60)).until(() -> stateOfTheJob().equals("TIMED_OUT"));
    }

    private List<ActivatedJob> taken(String worker, Duration lock) {
        return engine.client()
                .newActivateJobsCommand()
                .jobType(type)
                .maxJobsToActivate(1)
                .workerName(worker)
                .timeout(lock)
                .requestTimeout(Duration.ofSeconds(5))
                .send()
                .join()
                .getJobs();
    }

    /** The program's clock goes with the engine's, on which other tests jump. */
    private void passes(Duration time) {
        model.clock().set(engine.time().now().plus(time));
    }

    private double released() {
        return model.part(MeterRegistry.class)
                .counter("mendflow.jobs.forgotten")
                .count();
    }

    private Job job(Trace trace) {
        return model.part(ProcessInstances.class)
                .detail(trace.awaitInstance(type))
                .orElseThrow()
                .jobs()
                .getFirst();
    }

    private String stateOfTheJob() {
        return model.jdbc().queryForList("select state from engine_job where job_type = ?", String.class, type).stream()
                .findFirst()
                .orElse("none");
    }
}
