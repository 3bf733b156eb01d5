package dev.mendflow.benchmark;

import dev.mendflow.api.replay.LocalProcesses;
import dev.mendflow.engine.broker.BrokerOptions;
import dev.mendflow.engine.broker.BrokerProcess;
import dev.mendflow.engine.broker.EnginePorts;
import dev.mendflow.engine.broker.RecordSink;
import io.camunda.client.CamundaClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;

/**
 * The same models on a broker of its own with steps that answer at once and people who answer at once: what no program
 * around this engine can exceed on this machine.
 */
final class BareEngine implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BareEngine.class);
    private static final Duration START = Duration.ofMinutes(3);

    private final RecordTap tap = new RecordTap(this::happened);
    private final Set<String> troubles = ConcurrentHashMap.newKeySet();
    private final AtomicInteger closed = new AtomicInteger();
    private final Semaphore places;
    private final BrokerProcess broker;
    private final CamundaClient client;

    /**
     * Starts the broker, deploys the models and opens the workers.
     *
     * @param distribution the unpacked broker
     * @param home where its data goes
     * @param concurrency cases at any time
     */
    BareEngine(Path distribution, Path home, int concurrency) throws InterruptedException {
        places = new Semaphore(concurrency);
        EnginePorts ports = EnginePorts.anyFree();
        broker = BrokerProcess.start(
                new BrokerOptions(distribution, home, home.resolve("broker.jsa"), ports, "512m", List.of(), Map.of()),
                new RecordSink(tap.url(), UUID.randomUUID().toString(), 1, "benchmark-benchmark", null));
        client = CamundaClient.newClientBuilder()
                .grpcAddress(URI.create("http://127.0.0.1:" + ports.gateway()))
                .restAddress(URI.create("http://127.0.0.1:" + ports.rest()))
                .preferRestOverGrpc(false)
                .numJobWorkerExecutionThreads(8)
                .build();
        deploy();
    }

    private void deploy() throws InterruptedException {
        List<Resource> models = EmptySteps.resources();
        long giveUp = System.nanoTime() + START.toNanos();
        while (true) {
            try {
                var command = client.newDeployResourceCommand()
                        .addResourceStream(models.getFirst().getInputStream(), name(models.getFirst()));
                for (Resource model : models.subList(1, models.size())) {
                    command = command.addResourceStream(model.getInputStream(), name(model));
                }
                command.send().join();
                break;
            } catch (Exception notYet) {
                if (System.nanoTime() > giveUp) {
                    throw new IllegalStateException("The broker takes no models", notYet);
                }
                Thread.sleep(1_000);
            }
        }
        EmptySteps.jobTypes(models).forEach(type -> client.newWorker()
                .jobType(type)
                .handler((jobs, job) -> jobs.newCompleteCommand(job.getKey())
                        .variables(EmptySteps.answer(type))
                        .send())
                .streamEnabled(true)
                .open());
    }

    private static String name(Resource resource) {
        return String.valueOf(resource.getFilename());
    }

    /** Cases for that long; the rate at which they ended. */
    double run(Duration length) throws InterruptedException {
        long start = System.nanoTime();
        int before = closed.get();
        while (System.nanoTime() - start < length.toNanos()) {
            places.acquire();
            String caseId = UUID.randomUUID().toString();
            client.newPublishMessageCommand()
                    .messageName("case-reported")
                    .correlationKey(caseId)
                    .messageId(caseId)
                    .timeToLive(Duration.ofHours(24))
                    .variables(report(caseId))
                    .send();
        }
        return (closed.get() - before) / ((System.nanoTime() - start) / 1e9);
    }

    /** The processor time that the broker used so far, in seconds. */
    double processorSeconds() {
        return LocalProcesses.processorSeconds(broker.pid());
    }

    int closed() {
        return closed.get();
    }

    private static Map<String, Object> report(String caseId) {
        return Map.of(
                "caseId", caseId,
                "caseNumber", "SC-2026-000001",
                "channel", "API",
                "category", "DEGRADED",
                "symptom", "OTHER",
                "severityHint", "P3",
                "tier", "C",
                "region", "CN-SH",
                "productLine", "OTHER");
    }

    private void happened(JsonNode record) {
        if (!record.path("recordType").asString("").equals("EVENT")) {
            return;
        }
        JsonNode value = record.path("value");
        switch (record.path("valueType").asString("") + " "
                + record.path("intent").asString("")) {
            case "USER_TASK CREATED" ->
                client.newCompleteUserTaskCommand(record.path("key").asLong())
                        .variables(EmptySteps.decision(value.path("elementId").asString("")))
                        .send()
                        .exceptionally(refused -> {
                            trouble("a task: " + refused.getMessage());
                            return null;
                        });
            case "PROCESS_MESSAGE_SUBSCRIPTION CREATED" -> answerSurvey(value);
            case "PROCESS_INSTANCE ELEMENT_COMPLETED" -> ended(value);
            case "INCIDENT CREATED" ->
                trouble("%s: %s"
                        .formatted(
                                value.path("elementId").asString(""),
                                value.path("errorMessage").asString("")));
            default -> {}
        }
    }

    private void trouble(String what) {
        if (troubles.add(what)) {
            log.warn("{}", what);
        }
    }

    private void answerSurvey(JsonNode subscription) {
        if (subscription.path("messageName").asString("").equals("feedback-given")) {
            client.newPublishMessageCommand()
                    .messageName("feedback-given")
                    .correlationKey(subscription.path("correlationKey").asString(""))
                    .timeToLive(Duration.ofDays(1))
                    .send();
        }
    }

    private void ended(JsonNode element) {
        if (element.path("bpmnElementType").asString("").equals("PROCESS")
                && element.path("bpmnProcessId").asString("").equals("service-case")) {
            closed.incrementAndGet();
            places.release();
        }
    }

    @Override
    public void close() {
        client.close();
        broker.stop(Duration.ofSeconds(20));
        tap.close();
    }
}
