package dev.mendflow.engine.testing;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.worker.JobHandler;
import io.camunda.client.api.worker.JobWorker;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real broker for the tests of one JVM, shared by all test classes: use an id of its own in each test instead of a clean
 * engine. Needs no Spring.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final EngineExtension engine = new EngineExtension();
 *
 * @Test
 * void aCaseIsAssessedFirst() {
 *     engine.deploy("processes/servicecase/service-case.bpmn");
 *     engine.worker("warranty.check-coverage", Map.of("coverage", "FULL"));
 *     engine.publish("case-reported", "C-1", Map.of("caseId", "C-1"));
 *
 *     Trace trace = engine.records().withVariable("caseId", "C-1");
 *     engine.completeUserTask(trace.awaitUserTask("AssessCase"), Map.of("severity", "HIGH"));
 *     trace.awaitCompleted("service-case");
 * }
 * }</pre>
 */
public final class EngineExtension implements BeforeAllCallback, AfterEachCallback {

    private final List<JobWorker> workers = new ArrayList<>();

    /** Starts the broker if it is not running yet, which takes 5 to 60 s. */
    @Override
    public void beforeAll(ExtensionContext context) {
        TestBroker.running();
    }

    /** Closes the workers that the test opened. */
    @Override
    public void afterEach(ExtensionContext context) {
        workers.forEach(JobWorker::close);
        workers.clear();
    }

    /** A client of this broker. */
    public CamundaClient client() {
        return TestBroker.running().client;
    }

    /** The broker's gRPC address. */
    public URI gatewayUri() {
        return TestBroker.running().gateway();
    }

    /** The broker's address for HTTP commands. */
    public URI restUri() {
        return TestBroker.running().rest();
    }

    /** The broker's management address. */
    public URI managementUri() {
        return TestBroker.running().management();
    }

    /** The engine's clock. */
    public EngineTime time() {
        return new EngineTime(managementUri());
    }

    /** Everything that was exported up to now. */
    public RecordedStream records() {
        return TestBroker.running().records;
    }

    /** The id with which this engine's records come. */
    public String engineId() {
        return TestBroker.running().engineId;
    }

    /** The secret with which this engine's records come. */
    public String ingestSecret() {
        return TestBroker.running().secret;
    }

    /** From now on hands each batch on to that ingest as well and gives its answer to the exporter; null ends that. */
    public void forwardRecordsTo(@Nullable URI ingest) {
        TestBroker.running().sink.forwardTo(ingest);
    }

    /** What an app needs to use this broker as an external one. */
    public Map<String, String> properties() {
        return Map.of(
                "mendflow.engine.mode", "external",
                "mendflow.engine.gateway-address", gatewayUri().toString(),
                "mendflow.engine.rest-address", restUri().toString(),
                "mendflow.engine.engine-id", engineId(),
                "mendflow.engine.ingest-secret", ingestSecret());
    }

    /** Deploys these resources of the class path together. */
    public DeploymentEvent deploy(String first, String... more) {
        var command = client().newDeployResourceCommand().addResourceFromClasspath(first);
        for (String resource : more) {
            command = command.addResourceFromClasspath(resource);
        }
        return command.send().join();
    }

    /** A worker for the rest of this test. Its polls end sooner than a test's patience: a jump of the clock can lose one. */
    public JobWorker worker(String jobType, JobHandler handler) {
        JobWorker worker = client().newWorker()
                .jobType(jobType)
                .handler(handler)
                .timeout(Duration.ofSeconds(30))
                .requestTimeout(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(50))
                .open();
        workers.add(worker);
        return worker;
    }

    /** A worker for the rest of this test that completes each job with these variables. */
    public JobWorker worker(String jobType, Map<String, ?> variables) {
        return worker(jobType, (jobs, job) -> jobs.newCompleteCommand(job.getKey())
                .variables(variables)
                .send()
                .join());
    }

    /** Publishes a message that is kept for an hour of the engine's time until something waits for it. */
    public void publish(String message, String correlationKey, Map<String, ?> variables) {
        client().newPublishMessageCommand()
                .messageName(message)
                .correlationKey(correlationKey)
                .timeToLive(Duration.ofHours(1))
                .variables(variables)
                .send()
                .join();
    }

    /** Starts an instance at its none start event. @return its key */
    public long start(String bpmnProcessId, Map<String, ?> variables) {
        return client().newCreateInstanceCommand()
                .bpmnProcessId(bpmnProcessId)
                .latestVersion()
                .variables(variables)
                .send()
                .join()
                .getProcessInstanceKey();
    }

    /** Completes a user task with these variables. */
    public void completeUserTask(long userTaskKey, Map<String, ?> variables) {
        client().newCompleteUserTaskCommand(userTaskKey)
                .variables(Map.copyOf(variables))
                .send()
                .join();
    }
}
