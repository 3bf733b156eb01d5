package dev.mendflow.api.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.security.Caller;
import dev.mendflow.customer.CustomerId;
import dev.mendflow.customer.Tier;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.inbox.UserTaskSort;
import dev.mendflow.engine.inbox.UserTaskState;
import dev.mendflow.engine.reading.Page;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseNumber;
import dev.mendflow.servicecase.CaseStatus;
import dev.mendflow.servicecase.CaseSummary;
import dev.mendflow.servicecase.Category;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.Severity;
import dev.mendflow.servicecase.Symptom;
import dev.mendflow.servicecase.WaitOwner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Finding open work, on both databases. */
@ParameterizedClass
@EnumSource(Database.class)
class WorklistStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-09T01:00:00Z");
    private static final Caller ANN = caller("ann", Set.of(Role.AGENT));
    private static final Caller TIM = caller("tim", Set.of(Role.TECHNICIAN));
    private static final Caller DORA = caller("dora", Set.of(Role.DISPATCHER));
    private static final Caller MAX = caller("max", Set.of(Role.MANAGER));
    private static final Sight EVERYTHING = Sight.all(MAX);

    @Parameter
    Database database;

    private DataSource tables;
    private WorklistStore store;

    @BeforeEach
    void anEmptyWorklist() {
        tables = database.withTables();
        store = new WorklistStore(new NamedParameterJdbcTemplate(tables));
        new JdbcTemplate(tables).update("delete from worklist_entry");
    }

    @Test
    void whatBreaksFirstComesFirstAndWhatWaitsBreaksNothing() {
        keep(task(1, null), aCase(1).due(30));
        keep(task(2, null), aCase(2).due(-10));
        keep(task(3, 5), aCase(3).waitingFor(WaitOwner.CUSTOMER));
        keep(task(4, 20), aCase(4));
        keep(task(5, null), aCase(5));
        keep(task(6, 1), aCase(6).due(40));

        assertThat(keys(EVERYTHING, nothing())).containsExactly(2L, 4L, 1L, 6L, 3L, 5L);
    }

    @Test
    void aCaseThatChangesTakesItsTasksAlong() {
        keep(task(1, 5), aCase(1).due(30));
        keep(task(2, null), aCase(2).due(60));

        store.copy(aCase(2).due(10).severity(Severity.P1).build());
        assertThat(keys(EVERYTHING, nothing())).containsExactly(2L, 1L);
        assertThat(keys(EVERYTHING, severity(Severity.P1))).containsExactly(2L);

        store.copy(aCase(1).build());
        assertThat(keys(EVERYTHING, nothing())).as("its own date counts now").containsExactly(1L, 2L);

        store.copy(aCase(1).waitingFor(WaitOwner.PARTS).build());
        assertThat(keys(EVERYTHING, nothing())).containsExactly(2L, 1L);
    }

    @Test
    void eachFilterFindsItsTasks() {
        keep(
                task(1, null).element("Assess"),
                aCase(1).due(30).severity(Severity.P1).phase(Phase.ASSESSING));
        keep(task(2, null).element("Repair"), aCase(2).due(90).tier(Tier.A).waitingFor(WaitOwner.PARTS));

        assertThat(keys(EVERYTHING, severity(Severity.P1))).containsExactly(1L);
        assertThat(keys(EVERYTHING, filter(null, null, Phase.ASSESSING, null, null, null, null)))
                .containsExactly(1L);
        assertThat(keys(EVERYTHING, filter(null, null, null, Tier.A, null, null, null)))
                .containsExactly(2L);
        assertThat(keys(EVERYTHING, filter(null, null, null, null, WaitOwner.PARTS, null, null)))
                .containsExactly(2L);
        assertThat(keys(EVERYTHING, filter(null, null, null, null, null, "Repair", null)))
                .containsExactly(2L);
        assertThat(keys(EVERYTHING, filter(null, null, null, null, null, null, true)))
                .containsExactly(1L);
        assertThat(keys(EVERYTHING, filter(null, null, null, null, null, null, false)))
                .containsExactly(2L);
        assertThat(keys(EVERYTHING, q("sc-2026-000002"))).containsExactly(2L);
        assertThat(keys(EVERYTHING, q("车队 1"))).containsExactly(1L);
        assertThat(keys(EVERYTHING, q("ser-2"))).containsExactly(2L);
        assertThat(keys(EVERYTHING, q("%"))).isEmpty();
        assertThat(keys(EVERYTHING, nothing().about(aCase(2).build().id().toString())))
                .containsExactly(2L);
    }

    @Test
    void nobodySeesMoreThanTheyMay() {
        keep(task(1, null).groups("agents"), aCase(1).due(1));
        keep(task(2, null).groups("agents").to("ann"), aCase(2).due(2));
        keep(task(3, null).groups("agents").to("bob"), aCase(3).due(3));
        keep(task(4, null).groups("technicians").to("tim"), aCase(4).due(4));
        keep(task(5, null).groups("technicians").to("tom"), aCase(5).due(5));
        keep(task(6, null).groups("managers"), aCase(6).due(6));

        assertThat(keys(Sight.mine(ANN), nothing())).containsExactly(2L);
        assertThat(keys(Sight.groups(ANN), nothing())).containsExactly(1L);
        assertThat(keys(Sight.all(ANN), nothing())).containsExactly(1L, 2L, 3L);
        assertThat(keys(Sight.all(TIM), nothing())).containsExactly(4L);
        assertThat(keys(Sight.all(DORA), nothing())).containsExactly(4L, 5L);
        assertThat(keys(EVERYTHING, nothing())).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(keys(Sight.all(ANN).of("bob", ANN), nothing())).containsExactly(3L);
        assertThat(keys(Sight.all(ANN).of("tim", ANN), nothing())).isEmpty();
        assertThat(keys(Sight.all(ANN).within("managers"), nothing())).isEmpty();
        assertThat(keys(EVERYTHING.of("tom", MAX).within("Technicians"), nothing()))
                .containsExactly(5L);
        assertThat(keys(Sight.all(ANN).of("me", ANN).within("managers"), nothing()))
                .isEmpty();
        assertThat(store.count(Sight.all(ANN), nothing(), NOW, 1000)).isEqualTo(3);
        assertThat(store.count(EVERYTHING, nothing(), NOW, 4)).isEqualTo(4);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int key = 1; key <= 23; key++) {
            keep(
                    task(key, null).groups("agents", "team-east").to(key % 3 == 0 ? "ann" : null),
                    aCase(key).due(key / 5));
        }
        for (UserTaskSort sort : UserTaskSort.values()) {
            List<Long> read = new ArrayList<>();
            @Nullable String cursor = null;
            do {
                Page<Long> page = store.keys(new WorklistQuery(Sight.all(ANN), nothing(), sort, cursor, 5), NOW);
                read.addAll(page.items());
                cursor = page.next();
            } while (cursor != null);
            assertThat(read)
                    .as(sort.name())
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 23).boxed().toList());
        }
        assertThatThrownBy(() -> store.keys(new WorklistQuery(EVERYTHING, nothing(), UserTaskSort.DUE, "x", 5), NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTaskThatIsDoneLeaves() {
        keep(task(1, null), aCase(1).due(1));
        keep(task(2, null), aCase(2).due(2));

        store.replace(Set.of(1L), List.of());

        assertThat(keys(EVERYTHING, nothing())).containsExactly(2L);
    }

    /** Of fifty thousand, what is asked for is found along the index, also when only few or none fit. */
    @Test
    void noQuestionReadsTheTable() {
        new JdbcTemplate(tables).update("""
                insert into worklist_entry (task_key, reader, instance_key, about, due_order, own_due, priority, created_at, process_id,
                    element_id, case_number, customer, serial, severity, phase, tier)
                select n, case when mod(n, 2) = 0 then 'all' else 'group agents' end, n, cast(n as varchar), n * 1000, n, 50, n,
                    'service-case', 'ConfirmAssessment', 'SC-2026-' || cast(n as varchar), 'CUSTOMER ' || cast(n as varchar),
                    'SERIAL-' || cast(n as varchar), 'P' || cast(mod(n / 10, 4) + 1 as varchar),
                    case when mod(n, 20) > 9 then 'ASSESSING' else 'REPAIRING' end, case when mod(n, 30) > 9 then 'C' else 'A' end
                from %s
                """.formatted(
                        database == Database.H2
                                ? "(select x as n from system_range(1, 100000))"
                                : "generate_series(1, 100000) n"));
        new JdbcTemplate(tables).execute(database == Database.H2 ? "analyze" : "vacuum analyze worklist_entry");

        List<WorklistFilter> questions = new ArrayList<>(List.of(
                nothing(),
                severity(Severity.P1),
                filter(null, null, Phase.REPAIRING, Tier.A, null, null, null),
                filter(null, null, null, null, null, null, true)));
        if (database == Database.H2) {
            // PostgreSQL may as well read all of this small table where no entry fits: it is as quick.
            questions.add(q("NOBODY"));
        }
        for (WorklistFilter filter : questions) {
            for (Sight sight : List.of(EVERYTHING, Sight.all(ANN), Sight.groups(ANN))) {
                assertThat(plan(sight, filter))
                        .containsIgnoringCase("worklist_entry_by_due")
                        .doesNotContainIgnoringCase("seq scan")
                        .doesNotContainIgnoringCase("tablescan");
            }
        }
    }

    private String plan(Sight sight, WorklistFilter filter) {
        WorklistSql sql = WorklistSql.of(sight, filter, NOW);
        String text = "explain " + sql.page(UserTaskSort.DUE, null, 50);
        return String.join("\n", new NamedParameterJdbcTemplate(tables).queryForList(text, sql.values(), String.class));
    }

    private void keep(Task task, Case about) {
        store.replace(Set.of(task.key), List.of(new WorklistEntry(task.build(about), about.build())));
    }

    private List<Long> keys(Sight sight, WorklistFilter filter) {
        return store.keys(new WorklistQuery(sight, filter, UserTaskSort.DUE, null, 50), NOW.plus(Duration.ofHours(1)))
                .items();
    }

    private static WorklistFilter nothing() {
        return WorklistFilter.everything();
    }

    private static WorklistFilter severity(Severity severity) {
        return filter(null, severity, null, null, null, null, null);
    }

    private static WorklistFilter q(String text) {
        return filter(text, null, null, null, null, null, null);
    }

    private static WorklistFilter filter(
            @Nullable String q,
            @Nullable Severity severity,
            @Nullable Phase phase,
            @Nullable Tier tier,
            @Nullable WaitOwner wait,
            @Nullable String element,
            @Nullable Boolean atRisk) {
        return new WorklistFilter(q, null, severity, phase, tier, wait, element, atRisk);
    }

    private static Caller caller(String login, Set<Role> roles) {
        return new Caller(
                login,
                login,
                roles,
                Set.copyOf(roles.stream().map(Role::candidateGroup).toList()),
                null,
                null);
    }

    private static Task task(long key, @Nullable Integer dueInMinutes) {
        return new Task(key, dueInMinutes);
    }

    private static Case aCase(int number) {
        return new Case(number);
    }

    /** A task in the making. */
    private static final class Task {
        final long key;
        final @Nullable Integer due;
        String element = "Assess";
        List<String> groups = List.of("agents");

        @Nullable
        String assignee;

        Task(long key, @Nullable Integer due) {
            this.key = key;
            this.due = due;
        }

        Task element(String id) {
            element = id;
            return this;
        }

        Task groups(String... names) {
            groups = List.of(names);
            return this;
        }

        Task to(@Nullable String name) {
            assignee = name;
            return this;
        }

        UserTask build(Case about) {
            return new UserTask(
                    key,
                    element,
                    "service-case",
                    1,
                    1,
                    key,
                    key,
                    about.id.toString(),
                    assignee,
                    groups,
                    List.of(),
                    due == null ? null : NOW.plus(Duration.ofMinutes(due)),
                    null,
                    50,
                    UserTaskState.CREATED,
                    NOW,
                    null,
                    null,
                    null,
                    null,
                    Map.of());
        }
    }

    /** A case in the making. */
    private static final class Case {
        final int number;
        final CaseId id;

        @Nullable
        Instant due;

        @Nullable
        WaitOwner wait;

        Severity severity = Severity.P3;
        Phase phase = Phase.REPAIRING;
        Tier tier = Tier.C;

        Case(int number) {
            this.number = number;
            id = new CaseId(new UUID(1, number));
        }

        Case due(int minutes) {
            due = NOW.plus(Duration.ofMinutes(minutes));
            return this;
        }

        Case waitingFor(WaitOwner owner) {
            wait = owner;
            return this;
        }

        Case severity(Severity code) {
            severity = code;
            return this;
        }

        Case phase(Phase code) {
            phase = code;
            return this;
        }

        Case tier(Tier code) {
            tier = code;
            return this;
        }

        CaseSummary build() {
            return new CaseSummary(
                    id,
                    new CaseNumber("SC-2026-%06d".formatted(number)),
                    phase,
                    wait == null ? CaseStatus.OPEN : CaseStatus.ON_HOLD,
                    wait,
                    severity,
                    Category.DEGRADED,
                    Symptom.NOISE,
                    null,
                    new CustomerId(new UUID(2, number)),
                    "华东车队 " + number,
                    tier,
                    null,
                    "Ser-" + number,
                    "M1",
                    NOW,
                    due);
        }
    }
}
