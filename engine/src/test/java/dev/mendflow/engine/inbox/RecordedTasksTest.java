package dev.mendflow.engine.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.engine.readmodel.Database;
import dev.mendflow.engine.readmodel.GoldenStream;
import dev.mendflow.engine.readmodel.ReadModel;
import dev.mendflow.engine.records.Exporter;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the recorded stream says about the work of people, step by step. */
class RecordedTasksTest {

    private final List<String> stream = GoldenStream.lines();
    private ReadModel model;
    private Exporter exporter;
    private UserTasks tasks;

    @BeforeEach
    void anEmptyReadModel() {
        model = ReadModel.on(Database.H2);
        exporter = new Exporter(model);
        tasks = model.part(UserTasks.class);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void aTaskHasWhatItsModelSaysFromTheStart() {
        UserTask created = after("CREATED", 1);

        assertThat(created.state()).isEqualTo(UserTaskState.CREATED);
        assertThat(created.elementId()).isEqualTo("Review");
        assertThat(created.bpmnProcessId()).isEqualTo("golden-main");
        assertThat(created.businessKey()).isEqualTo("A-1");
        assertThat(created.assignee()).isEqualTo("ann");
        assertThat(created.candidateGroups()).containsExactly("agents", "managers");
        assertThat(created.candidateUsers()).containsExactly("u1");
        assertThat(created.dueAt()).isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(created.followUpAt()).isEqualTo(Instant.parse("2026-11-25T07:00:00Z"));
        assertThat(created.priority()).isEqualTo(80);
        assertThat(created.customHeaders()).containsEntry("hint", "look twice");
        assertThat(created.completedAt()).isNull();
        assertThat(tasks.formSchema(created.formKey()))
                .hasValueSatisfying(schema -> assertThat(schema).contains("golden-form"));
        assertThat(tasks.variables(created.key())).containsEntry("until", "\"2026-12-01T00:00:00Z\"");
    }

    @Test
    void aTaskFollowsItsAssignments() {
        assertThat(after("ASSIGNED", 1).assignee()).isEqualTo("bob");
        assertThat(after("ASSIGNED", 2).assignee()).isNull();
        assertThat(after("ASSIGNED", 3).assignee()).isEqualTo("cleo");
    }

    @Test
    void anUpdateReplacesCandidatesDateAndPriority() {
        UserTask updated = after("UPDATED", 1);

        assertThat(updated.candidateGroups()).containsExactly("agents");
        assertThat(updated.dueAt()).isEqualTo(Instant.parse("2026-12-05T00:00:00Z"));
        assertThat(updated.priority()).isEqualTo(70);
        assertThat(tasks.count(UserTaskQuery.everything().withGroups(Set.of("managers"))))
                .isZero();
        assertThat(tasks.count(UserTaskQuery.everything().withGroups(Set.of("agents"))))
                .isOne();
    }

    @Test
    void aCompletedTaskKeepsWhoAndWhatItWasCalled() {
        UserTask completed = after("COMPLETED", 1);

        assertThat(completed.state()).isEqualTo(UserTaskState.COMPLETED);
        assertThat(completed.action()).isEqualTo("approve");
        assertThat(completed.assignee()).isEqualTo("cleo");
        assertThat(completed.completedAt()).isAfter(completed.createdAt());
    }

    @Test
    void aMigratedTaskBelongsToTheNewVersion() {
        exporter.send(stream);

        List<UserTask> reviews = tasks.search(
                        UserTaskQuery.everything().withBusinessKey("D-4").withState(UserTaskState.CREATED))
                .items();

        assertThat(reviews).singleElement().satisfies(task -> assertThat(task.processVersion())
                .isEqualTo(2));
    }

    /** The first task of the stream after the n-th such record. */
    private UserTask after(String intent, int times) {
        int line = -1;
        for (int found = 0; found < times; ) {
            line++;
            String record = stream.get(line);
            if (record.contains("\"valueType\":\"USER_TASK\"") && record.contains("\"intent\":\"" + intent + "\"")) {
                found++;
            }
        }
        exporter.send(stream.subList(0, line + 1));
        return tasks.search(UserTaskQuery.everything()).items().getFirst();
    }
}
