package dev.mendflow.engine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.mendflow.engine.inbox.Inbox;
import dev.mendflow.engine.inbox.TaskAlreadyClaimed;
import dev.mendflow.engine.inbox.TaskNotOpen;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.inbox.UserTaskQuery;
import dev.mendflow.engine.inbox.UserTaskState;
import dev.mendflow.engine.inbox.UserTasks;
import dev.mendflow.engine.oversight.Incident;
import dev.mendflow.engine.oversight.IncidentNotOpen;
import dev.mendflow.engine.oversight.IncidentQuery;
import dev.mendflow.engine.oversight.Incidents;
import dev.mendflow.engine.oversight.InstanceCorrections;
import dev.mendflow.engine.oversight.InstanceNotRunning;
import dev.mendflow.engine.oversight.ProcessInstanceState;
import dev.mendflow.engine.oversight.ProcessInstances;
import dev.mendflow.engine.readmodel.IngestServer;
import dev.mendflow.engine.readmodel.ReadModel;
import dev.mendflow.engine.records.Exporter;
import dev.mendflow.engine.testing.EngineExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Commands on a real engine, whose records come back into a read model. */
class CommandsOnEngineTest {

    @RegisterExtension
    static final EngineExtension engine = new EngineExtension();

    private static ReadModel model;
    private static IngestServer ingest;

    private final UserTasks tasks = model.part(UserTasks.class);
    private final Inbox inbox = model.part(Inbox.class);
    private final Incidents incidents = model.part(Incidents.class);
    private final ProcessInstances instances = model.part(ProcessInstances.class);
    private final InstanceCorrections corrections = model.part(InstanceCorrections.class);
    private final String subject = UUID.randomUUID().toString();

    @BeforeAll
    static void theEnginesRecordsComeIntoTheReadModel() {
        model = ReadModel.of(engine.client());
        ingest = new IngestServer(new Exporter(model));
        engine.forwardRecordsTo(ingest.uri());
        engine.deploy("models/checking.bpmn");
    }

    @AfterAll
    static void close() {
        engine.forwardRecordsTo(null);
        ingest.close();
        model.close();
    }

    @Test
    void aTaskIsTakenOnceAndGivenBack() {
        UserTask task = aTask();

        CommandOutcome claimed = inbox.claim(task.key(), "ann");

        assertThat(claimed).isEqualTo(CommandOutcome.VISIBLE);
        assertThat(tasks.find(task.key()).orElseThrow().assignee()).isEqualTo("ann");
        assertThatThrownBy(() -> inbox.claim(task.key(), "bob")).isInstanceOf(TaskAlreadyClaimed.class);

        assertThat(inbox.assign(task.key(), "bob")).isEqualTo(CommandOutcome.VISIBLE);
        assertThat(tasks.find(task.key()).orElseThrow().assignee()).isEqualTo("bob");
        assertThat(inbox.unclaim(task.key())).isEqualTo(CommandOutcome.VISIBLE);
        assertThat(tasks.find(task.key()).orElseThrow().assignee()).isNull();
    }

    @Test
    void ofTwentyWhoClaimOneTaskOneGetsIt() {
        UserTask task = aTask();

        List<Boolean> got = IntStream.range(0, 20)
                .parallel()
                .mapToObj(person -> claims(task.key(), "person-" + person))
                .toList();

        assertThat(got).filteredOn(claimed -> claimed).hasSize(1);
    }

    @Test
    void aTaskIsCompletedOnce() {
        UserTask task = aTask();

        CommandOutcome completed =
                inbox.complete(task.key(), Map.of("answer", "yes", "amounts", List.of(1, 2)), "approve");

        UserTask done = tasks.find(task.key()).orElseThrow();
        assertThat(completed).isEqualTo(CommandOutcome.VISIBLE);
        assertThat(done.state()).isEqualTo(UserTaskState.COMPLETED);
        assertThat(done.action()).isEqualTo("approve");
        // The engine writes the variables of the process after the completed task, maybe in a later batch.
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(instances
                        .detail(task.processInstanceKey())
                        .orElseThrow()
                        .variables())
                .anySatisfy(variable -> assertThat(variable.json()).isEqualTo("[1,2]")));
        assertThatThrownBy(() -> inbox.complete(task.key(), Map.of(), null)).isInstanceOf(TaskNotOpen.class);
        assertThatThrownBy(() -> inbox.claim(task.key(), "ann")).isInstanceOf(TaskNotOpen.class);
        assertThatThrownBy(() -> inbox.complete(7, Map.of(), null)).isInstanceOf(TaskNotOpen.class);
    }

    @Test
    void aFailedJobIsTriedAgainWhenItsIncidentIs() {
        Incident incident = anIncident();

        CommandOutcome retried = incidents.retry(incident.key());

        assertThat(retried).isEqualTo(CommandOutcome.VISIBLE);
        assertThat(incidents.find(incident.key()).orElseThrow().open()).isFalse();
        assertThatThrownBy(() -> incidents.retry(incident.key())).isInstanceOf(IncidentNotOpen.class);
        engine.worker("checking.fix", Map.of());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> instances
                                .find(incident.processInstanceKey())
                                .orElseThrow()
                                .state()
                        == ProcessInstanceState.COMPLETED);
    }

    @Test
    void incidentsOfOneGroupAreTriedAgainTogether() {
        Incident one = anIncident();
        Incident other = anIncident();
        assertThat(other.errorGroup()).isEqualTo(one.errorGroup());

        var result = incidents.retryGroup(one.errorGroup(), null);

        assertThat(result.retried()).contains(one.key(), other.key());
        assertThat(result.gone()).isEmpty();
        await().atMost(Duration.ofSeconds(10)).until(() -> incidents.groups().stream()
                .noneMatch(group -> group.errorGroup().equals(one.errorGroup())));
    }

    @Test
    void anInstanceIsStoppedOnce() {
        UserTask task = aTask();

        CommandOutcome cancelled = instances.cancel(task.processInstanceKey());

        assertThat(cancelled).isEqualTo(CommandOutcome.VISIBLE);
        assertThat(tasks.find(task.key()).orElseThrow().state()).isEqualTo(UserTaskState.CANCELED);
        assertThatThrownBy(() -> instances.cancel(task.processInstanceKey())).isInstanceOf(InstanceNotRunning.class);
    }

    @Test
    void aTokenIsPutElsewhere() {
        UserTask task = aTask();

        CommandOutcome moved =
                corrections.modify(task.processInstanceKey(), List.of("Fix"), List.of(task.elementInstanceKey()));

        assertThat(moved).isEqualTo(CommandOutcome.VISIBLE);
        assertThat(tasks.find(task.key()).orElseThrow().open()).isFalse();
        assertThat(instances.detail(task.processInstanceKey()).orElseThrow().jobs())
                .hasSize(1);
        assertThatThrownBy(() -> corrections.modify(task.processInstanceKey(), List.of("Nowhere"), List.of()))
                .isInstanceOf(CommandRejected.class);
    }

    @Test
    void anInstanceIsMovedToAnotherVersion() {
        UserTask task = aTask();
        long other = engine.client()
                .newDeployResourceCommand()
                .addResourceStringUtf8(
                        model("models/checking.bpmn").replace("name=\"Checking\"", "name=\"" + subject + "\""),
                        "checking.bpmn")
                .send()
                .join()
                .getProcesses()
                .getFirst()
                .getProcessDefinitionKey();

        CommandOutcome migrated = corrections.migrate(task.processInstanceKey(), other, Map.of("Check", "Check"));

        assertThat(migrated).isEqualTo(CommandOutcome.VISIBLE);
        assertThat(tasks.find(task.key()).orElseThrow().processDefinitionKey()).isEqualTo(other);
        assertThatThrownBy(() -> corrections.migrate(task.processInstanceKey(), other, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private boolean claims(long task, String person) {
        try {
            inbox.claim(task, person);
            return true;
        } catch (TaskAlreadyClaimed taken) {
            return false;
        }
    }

    private UserTask aTask() {
        long instance = engine.start("checking", Map.of("caseId", subject));
        UserTaskQuery ofInstance = UserTaskQuery.everything().withProcessInstance(instance);
        await().atMost(Duration.ofSeconds(10)).until(() -> tasks.count(ofInstance) == 1);
        return tasks.search(ofInstance).items().getFirst();
    }

    private Incident anIncident() {
        UserTask task = aTask();
        inbox.complete(task.key(), Map.of(), null);
        engine.client()
                .newActivateJobsCommand()
                .jobType("checking.fix")
                .maxJobsToActivate(10)
                .timeout(Duration.ofSeconds(30))
                .requestTimeout(Duration.ofSeconds(10))
                .send()
                .join()
                .getJobs()
                .forEach(job -> engine.client()
                        .newFailCommand(job.getKey())
                        .retries(0)
                        .errorMessage("no part " + job.getKey())
                        .send()
                        .join());
        IncidentQuery ofInstance = new IncidentQuery(true, null, task.processInstanceKey(), null, null, null, 1);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !incidents.search(ofInstance).items().isEmpty());
        return incidents.search(ofInstance).items().getFirst();
    }

    private static String model(String resource) {
        try (var stream = CommandsOnEngineTest.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
