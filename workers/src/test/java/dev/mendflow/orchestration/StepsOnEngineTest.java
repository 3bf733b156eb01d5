package dev.mendflow.orchestration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.engine.testing.EngineExtension;
import dev.mendflow.engine.testing.RecordedEvent;
import dev.mendflow.engine.testing.Trace;
import dev.mendflow.testing.RoomTest;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.test.context.ContextConfiguration;

/** What becomes of a job, told to a real engine: done, rejected, failed, gone, or done while nobody could be told. */
@RoomTest
@ContextConfiguration(classes = OrchestrationUnderTest.class)
class StepsOnEngineTest {

    private static final Duration LOCK = Duration.ofSeconds(15);
    /** Milliseconds that pass on a busy machine before the test has read a record. */
    private static final long LOOKED_LATE = 3_000;

    /** Nobody listens here: what an engine is that is away. */
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    @RegisterExtension
    static final EngineExtension engine = new EngineExtension();

    @Autowired
    StepWork work;

    @Autowired
    CountEffect countEffect;

    @Autowired
    Effects effects;

    @Autowired
    ConnectionBudget budget;

    final String caseId = UUID.randomUUID().toString();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    CamundaClient client;
    StepRunner runner;

    @BeforeEach
    void deploy() {
        engine.deploy("processes/test/counting.bpmn", "processes/test/counting-as-before.bpmn");
        // A clock that jumps can lose what a poll was about to bring: each lasts for less than the test waits.
        client = client(engine.gatewayUri(), Duration.ofSeconds(5));
        runner = new StepRunner(
                providerOf(client),
                List.of(countEffect),
                work,
                new StepSettings(true, 0, LOCK, 16, Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofDays(30)),
                budget,
                meters);
    }

    @AfterEach
    void stop() {
        runner.stop();
        client.close();
    }

    @Test
    void whatAStepGivesBackIsWhatTheProcessKnows() {
        runner.start();

        Trace trace = started("counting");

        trace.awaitCompleted("counting");
        assertThat(trace.elementsCompleted()).contains("Counted");
        assertThat(trace.variable("total")).isEqualTo("3");
        assertThat(effects.of(caseId)).isOne();
        awaitTold("done");
    }

    @Test
    void aRejectionTakesTheWayThatIsDrawnForItAndLeavesNothingBehind() {
        effects.rejectNext(caseId);
        runner.start();

        Trace trace = started("counting");

        trace.awaitCompleted("counting");
        assertThat(trace.elementsCompleted())
                .contains("NotCountable", "NotCounted")
                .doesNotContain("Counted");
        assertThat(thrown(trace).text("errorCode")).isEqualTo("NO_COUNT");
        assertThat(thrown(trace).text("errorMessage")).isEqualTo("As the test ordered");
        assertThat(trace.openIncidents()).isEmpty();
        assertThat(effects.of(caseId)).isZero();
        awaitTold("rejected");
    }

    @Test
    void aFailureIsTriedAgainAfterOneTenAndSixtySecondsAndThenIsAnIncident() {
        effects.failNext(caseId, 4);
        runner.start();

        Trace trace = started("counting");

        // The clock of the engine runs: a second passes by itself.
        assertThat(pauseWith(3, trace)).isBetween(-2_000L, 1_250L);
        passes(pauseWith(2, trace), 10_000L, 12_500L);
        passes(pauseWith(1, trace), 60_000L, 75_000L);
        RecordedEvent incident = trace.awaitIncident("CountEffect");
        assertThat(incident.text("errorType")).isEqualTo("JOB_NO_RETRIES");
        // By this name it is known which jobs may be handed out again if the engine forgets their lock.
        assertThat(trace.events())
                .filteredOn(event -> event.intent().equals("TIMED_OUT"))
                .hasSize(3)
                .allSatisfy(event -> assertThat(event.text("worker")).isEqualTo("mendflow"));
        // What other people's exceptions say may be personal: managers read their kind.
        assertThat(incident.text("errorMessage")).isEqualTo("IllegalStateException");
        assertThat(effects.of(caseId)).isZero();

        triedAgain(incident);

        trace.awaitCompleted("counting");
        assertThat(effects.of(caseId)).isOne();
        assertThat(counted("failed")).isEqualTo(4);
    }

    @Test
    void anErrorIsAFailureAndInTheEndAnIncident() {
        effects.errNext(caseId, 3);
        runner.start();

        Trace trace = started("counting-as-before");

        passes(pauseWith(2, trace), 10_000L, 12_500L);
        passes(pauseWith(1, trace), 60_000L, 75_000L);
        RecordedEvent incident = trace.awaitIncident("CountEffect");
        assertThat(incident.text("errorMessage")).isEqualTo("NoClassDefFoundError");
        assertThat(effects.of(caseId)).isZero();
        triedAgain(incident);
        trace.awaitCompleted("counting-as-before");
        assertThat(effects.of(caseId)).isOne();
        assertThat(counted("failed")).isEqualTo(3);
    }

    @Test
    void anErrorOfTheMachineIsAFailureAndGoesOnToWhoRunsTheMachine() {
        effects.exhaustNext(caseId);
        Trace trace = started("counting-as-before");
        ActivatedJob job = activated();

        assertThatThrownBy(() -> worker(client).handle(job)).isInstanceOf(StackOverflowError.class);

        assertThat(effects.of(caseId)).isZero();
        assertThat(counted("failed")).isOne();
        passes(pauseWith(2, trace), 10_000L, 12_500L);
        runner.start();
        trace.awaitCompleted("counting-as-before");
        assertThat(effects.of(caseId)).isOne();
    }

    @Test
    void whatWasBegunWithTheEnginesOwnTriesHasTheTwoLongerPauses() {
        effects.failNext(caseId, 3);
        runner.start();

        Trace trace = started("counting-as-before");

        passes(pauseWith(2, trace), 10_000L, 12_500L);
        passes(pauseWith(1, trace), 60_000L, 75_000L);
        triedAgain(trace.awaitIncident("CountEffect"));
        trace.awaitCompleted("counting-as-before");
        assertThat(effects.of(caseId)).isOne();
    }

    @Test
    void aRejectionThatNobodyHasDrawnIsAnIncidentThatCanBeTriedAgain() {
        effects.rejectNext(caseId);
        runner.start();

        Trace trace = started("counting-as-before");

        RecordedEvent incident = trace.await(
                "an incident",
                event -> event.valueType().equals("INCIDENT") && event.intent().equals("CREATED"));
        assertThat(incident.text("errorType")).isEqualTo("UNHANDLED_ERROR_EVENT");
        assertThat(incident.text("errorMessage")).contains("NO_COUNT");

        engine.client().newResolveIncidentCommand(incident.key()).send().join();

        trace.awaitCompleted("counting-as-before");
        assertThat(effects.of(caseId)).isOne();
    }

    @Test
    void aJobThatIsGoneWhenItIsDoneIsDone() {
        Trace trace = started("counting");
        ActivatedJob job = activated();
        engine.client()
                .newCancelInstanceCommand(job.getProcessInstanceKey())
                .send()
                .join();
        trace.awaitTerminated("counting");

        worker(client).handle(job);

        assertThat(effects.of(caseId)).isOne();
        awaitTold("done");
    }

    @Test
    void whatCouldNotBeToldIsAnsweredFromMemoryWhenTheJobComesAgain() {
        Trace trace = started("counting");
        ActivatedJob job = activated();
        try (CamundaClient away = client(NOBODY, Duration.ofSeconds(1))) {
            worker(away).handle(job);
        }
        assertThat(effects.of(caseId)).isOne();
        assertThat(trace.elementsCompleted()).doesNotContain("CountEffect");
        runner.start();

        engine.time().advance(LOCK);

        trace.awaitCompleted("counting");
        assertThat(trace.variable("total")).isEqualTo("3");
        assertThat(effects.of(caseId)).isOne();
        awaitTold("repeated");
    }

    private Trace started(String process) {
        engine.start(process, Map.of("caseId", caseId, "amount", 3));
        return engine.records().withVariable("caseId", caseId);
    }

    private ActivatedJob activated() {
        return client.newActivateJobsCommand()
                .jobType("orchestration.count-effect")
                .maxJobsToActivate(1)
                .timeout(LOCK)
                .fetchVariables("caseId", "amount")
                .send()
                .join()
                .getJobs()
                .getFirst();
    }

    private StepWorker worker(CamundaClient tells) {
        return new StepWorker(tells, countEffect, JobType.of(countEffect), work, meters);
    }

    /** How long the engine still keeps the job to itself when it has failed and this many tries are left. */
    private static long pauseWith(int triesLeft, Trace trace) {
        long until = trace.await(
                        "a failure with " + triesLeft + " tries left",
                        event -> event.valueType().equals("JOB")
                                && event.intent().equals("TIMEOUT_UPDATED")
                                && event.number("retries") == triesLeft)
                .number("deadline");
        return until - engine.time().now().toEpochMilli();
    }

    private static void passes(long pause, long shortest, long longest) {
        assertThat(pause).isBetween(shortest - LOOKED_LATE, longest);
        engine.time().advance(Duration.ofMillis(pause));
    }

    /** As a manager does it: one more try. */
    private static void triedAgain(RecordedEvent incident) {
        engine.client()
                .newUpdateRetriesCommand(incident.number("jobKey"))
                .retries(1)
                .send()
                .join();
        engine.client().newResolveIncidentCommand(incident.key()).send().join();
    }

    private static RecordedEvent thrown(Trace trace) {
        return trace.await(
                "a thrown error",
                event -> event.valueType().equals("JOB") && event.intent().equals("ERROR_THROWN"));
    }

    /** The engine goes on before the worker has read its answer. */
    private void awaitTold(String outcome) {
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> counted(outcome) == 1);
    }

    private long counted(String outcome) {
        return meters.timer("mendflow.step", "step", "orchestration.count-effect", "outcome", outcome)
                .count();
    }

    private static CamundaClient client(URI gateway, Duration patience) {
        return CamundaClient.newClientBuilder()
                .grpcAddress(gateway)
                .restAddress(NOBODY)
                .preferRestOverGrpc(false)
                .defaultRequestTimeout(patience)
                .build();
    }

    private static ObjectProvider<CamundaClient> providerOf(CamundaClient client) {
        return new StaticListableBeanFactory(Map.of("engine", client)).getBeanProvider(CamundaClient.class);
    }
}
