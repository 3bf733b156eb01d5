package dev.mendflow.engine.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.engine.reading.Page;
import dev.mendflow.engine.readmodel.Database;
import dev.mendflow.engine.readmodel.HandMade;
import dev.mendflow.engine.readmodel.ReadModel;
import dev.mendflow.engine.records.Exporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Finding work, on both databases. */
@ParameterizedClass
@EnumSource(Database.class)
class UserTasksTest {

    private static final TaskReader ANN = new TaskReader("ann", Set.of("agents"));

    @Parameter
    Database database;

    private final HandMade engine = new HandMade();
    private ReadModel model;
    private Exporter exporter;
    private UserTasks tasks;

    @BeforeEach
    void anEmptyReadModel() {
        model = ReadModel.on(database);
        exporter = new Exporter(model);
        tasks = model.part(UserTasks.class);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void theMostUrgentTaskComesFirstAndOnesWithoutDateLast() {
        exporter.send(
                task(1, null, List.of("agents"), null, 50),
                task(2, null, List.of("agents"), "2026-12-02T00:00Z", 50),
                task(3, null, List.of("agents"), "2026-12-01T00:00:00Z", 50));

        assertThat(keys(UserTaskQuery.everything())).containsExactly(3L, 2L, 1L);
    }

    @Test
    void theHighestPriorityComesFirstAndOfEqualOnesTheOldest() {
        exporter.send(
                task(1, null, List.of(), null, 50),
                task(2, null, List.of(), null, 90),
                task(3, null, List.of(), null, 50));

        assertThat(keys(UserTaskQuery.everything().sortedBy(UserTaskSort.PRIORITY)))
                .containsExactly(2L, 1L, 3L);
        assertThat(keys(UserTaskQuery.everything().sortedBy(UserTaskSort.CREATED)))
                .containsExactly(3L, 2L, 1L);
    }

    @ParameterizedTest
    @EnumSource(UserTaskSort.class)
    void pagesFollowEachOtherWithoutGapOrRepetition(UserTaskSort sort) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 57; i++) {
            String due = i % 3 == 0 ? null : "2026-12-%02dT00:00:00Z".formatted(1 + i % 7);
            lines.add(engine.task(i, 9, null, List.of("agents"), List.of(), due, i % 4, 1000 + i % 5));
        }
        exporter.send(lines);
        List<Long> all = keys(UserTaskQuery.everything().sortedBy(sort).page(null, 200));

        List<Long> paged = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<UserTask> page =
                    tasks.search(UserTaskQuery.everything().sortedBy(sort).page(cursor, 10));
            page.items().forEach(task -> paged.add(task.key()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(all).hasSize(57).doesNotHaveDuplicates();
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void aPersonSeesWhatIsAssignedToThemAndWhatTheyMayTake() {
        exporter.send(
                task(1, "ann", List.of(), null, 50),
                task(2, null, List.of("agents", "managers"), null, 50),
                engine.task(3, 9, null, List.of(), List.of("ann"), null, 50, 1003),
                task(4, null, List.of("managers"), null, 50),
                task(5, "bob", List.of("technicians"), null, 50),
                task(6, null, List.of(), null, 50));

        List<Long> seen = keys(UserTaskQuery.everything().withVisibleTo(ANN));

        assertThat(seen).containsExactly(1L, 2L, 3L);
        assertThat(tasks.search(UserTaskQuery.everything()).items())
                .filteredOn(task -> task.concerns(ANN))
                .extracting(UserTask::key)
                .containsExactlyElementsOf(seen);
        assertThat(keys(UserTaskQuery.everything().withVisibleTo(new TaskReader("ann", Set.of()))))
                .containsExactly(1L, 3L);
    }

    @Test
    void conditionsNarrowTheSearchTogether() {
        exporter.send(
                engine.variable(900, 9, 9, "caseId", "\"R-1\""),
                engine.variable(901, 9, 8, "caseId", "\"not of the instance\""),
                task(1, "ann", List.of("agents"), null, 50),
                task(2, null, List.of("agents"), null, 50),
                engine.task(3, 10, null, List.of("agents"), List.of(), null, 50, 1003));

        UserTaskQuery all = UserTaskQuery.everything();

        assertThat(keys(all.withAssignee("ann"))).containsExactly(1L);
        assertThat(keys(all.withUnassigned())).containsExactly(2L, 3L);
        assertThat(keys(all.withGroups(Set.of("agents", "x")).withBusinessKey("R-1")))
                .containsExactly(1L, 2L);
        assertThat(keys(all.withProcessInstance(10L))).containsExactly(3L);
        assertThat(keys(all.withElement("p", "Do"))).hasSize(3);
        assertThat(keys(all.withElement("p", "Else"))).isEmpty();
        assertThat(keys(all.withState(UserTaskState.COMPLETED))).isEmpty();
        assertThat(tasks.count(all.withBusinessKey("R-1"))).isEqualTo(2);
        assertThat(tasks.find(1).orElseThrow().businessKey()).isEqualTo("R-1");
        assertThat(tasks.find(3).orElseThrow().businessKey()).isNull();
        assertThat(tasks.findAll(List.of(3L, 1L, 77L)))
                .extracting(UserTask::key)
                .containsExactly(1L, 3L);
    }

    @Test
    void aTaskSeesTheVariablesOfTheScopesAroundItTheNearestFirst() {
        exporter.send(
                engine.element(9, 9, -1, "p", "PROCESS"),
                engine.element(50, 9, 9, "Sub", "SUB_PROCESS"),
                engine.element(1_000_001, 9, 50, "Do", "USER_TASK"),
                engine.element(51, 9, 9, "Other", "SUB_PROCESS"),
                engine.variable(900, 9, 9, "far", "1"),
                engine.variable(901, 9, 9, "both", "\"far\""),
                engine.variable(902, 9, 50, "both", "\"near\""),
                engine.variable(903, 9, 1_000_001, "own", "{\"a\":[true]}"),
                engine.variable(904, 9, 51, "hidden", "1"),
                task(1, null, List.of(), null, 50));

        assertThat(tasks.variables(1))
                .containsOnlyKeys("far", "both", "own")
                .containsEntry("both", "\"near\"")
                .containsEntry("own", "{\"a\":[true]}");
        assertThat(tasks.variables(77)).isEmpty();
    }

    @Test
    void aTaskWhoseTokenIsTakenAwayIsNotOpenEvenIfNobodySaysSo() {
        exporter.send(
                engine.element(1_000_001, 9, 9, "Do", "USER_TASK"),
                engine.element(1_000_002, 9, 9, "Do", "USER_TASK"),
                task(1, "ann", List.of(), null, 50),
                task(2, "ann", List.of(), null, 50),
                engine.terminated(1_000_001, 9, "Do", "USER_TASK", 2000));

        assertThat(tasks.find(1).orElseThrow().state()).isEqualTo(UserTaskState.CANCELED);
        assertThat(tasks.find(2).orElseThrow().state()).isEqualTo(UserTaskState.CREATED);
    }

    @Test
    void aVariableAboveAMillionCharactersIsLeftOut() {
        exporter.send(
                engine.variable(900, 9, 9, "huge", '"' + "x".repeat(1_000_001) + '"'),
                engine.variable(901, 9, 9, "large", '"' + "x".repeat(900_000) + '"'),
                task(1, null, List.of(), null, 50));

        assertThat(tasks.variables(1)).containsOnlyKeys("large");
        assertThat(model.count("engine_dead_letter")).isZero();
    }

    @Test
    void aTextThatIsNoCursorIsNotAccepted() {
        assertThatThrownBy(() -> tasks.search(UserTaskQuery.everything().page("'; drop table", 10)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPageHasAtMostTwoHundredTasks() {
        assertThat(UserTaskQuery.everything().page(null, 1_000_000_000).limit()).isEqualTo(200);
        assertThat(UserTaskQuery.everything().page(null, -1).limit()).isEqualTo(1);
    }

    private String task(long key, @Nullable String assignee, List<String> groups, @Nullable String due, int priority) {
        return engine.task(key, 9, assignee, groups, List.of(), due, priority, 1000 + key);
    }

    private List<Long> keys(UserTaskQuery query) {
        return tasks.search(query).items().stream().map(UserTask::key).toList();
    }
}
