package dev.mendflow.statutory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.mendflow.asset.Asset;
import dev.mendflow.asset.AssetId;
import dev.mendflow.asset.Assets;
import dev.mendflow.asset.ProductLine;
import dev.mendflow.notification.Notice;
import dev.mendflow.notification.Notices;
import dev.mendflow.notification.Recipient;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.storage.Utc;
import dev.mendflow.testing.Reports;
import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@RoomTest
@RecordApplicationEvents
@Transactional
class StatutoryTest {

    private static final Instant NOW = Instant.parse("2026-11-09T01:00:00Z");

    @Autowired
    ServiceCases cases;

    @Autowired
    CaseProgress progress;

    @Autowired
    Assets assets;

    @Autowired
    StatutoryRules rules;

    @Autowired
    StatutoryCounters counters;

    @Autowired
    StatutoryWatch watch;

    @Autowired
    DayGoneBy dayGoneBy;

    @Autowired
    Remedies remedies;

    @Autowired
    OpenRemedy openRemedy;

    @Autowired
    RemindOfRemedy remindOfRemedy;

    @Autowired
    RecordRemedy recordRemedy;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient sql;

    @Autowired
    SettableClock clock;

    @Autowired
    ApplicationEvents events;

    Asset car;

    @BeforeEach
    void aCarSoldInSpring() {
        clock.set(NOW);
        car = assets.register(new Asset(
                new AssetId(UUID.randomUUID()),
                null,
                ("SN-" + UUID.randomUUID()).toUpperCase(),
                "E5",
                ProductLine.VEHICLE,
                LocalDate.parse("2026-03-01"),
                null,
                12_000,
                null,
                null,
                null));
    }

    @Test
    void theShippedRulesAreToBeCheckedByCounsel() {
        assertThat(rules.current().rules())
                .extracting(StatutoryRule::id, StatutoryRule::moreThan, StatutoryRule::checkedByCounsel)
                .containsExactly(tuple("CN-AUTO-REPAIR-DAYS", 30, false), tuple("CN-AUTO-SAME-FAULT", 4, false));
    }

    @Test
    void daysAddUpOverCasesAndCountOnceWhereTheyOverlap() {
        CaseId first = repaired("2026-04-01T02:00:00Z", "2026-04-10T02:00:00Z", "BMS");
        CaseId second = repaired("2026-04-08T02:00:00Z", "2026-04-12T02:00:00Z", "DOOR");

        StatutoryCounter days = days();
        assertThat(days.used()).isEqualTo(12);
        assertThat(days.percent()).isEqualTo(40);
        assertThat(days.window()).isEqualTo(new Window(LocalDate.parse("2026-03-01"), LocalDate.parse("2028-03-02")));
        assertThat(days.repairs())
                .extracting(StatutoryCounter.CountedRepair::caseId, repair -> repair.days()
                        .days())
                .containsExactly(tuple(first, 10), tuple(second, 5));
    }

    @Test
    void aRepairWaitsForPartsAndForTheNextVisitWithoutABreak() {
        CaseId id = aCase();
        visit(id, 1, "2026-04-01T02:00:00Z", "2026-04-02T02:00:00Z", "ANOTHER_VISIT", "BMS");
        visit(id, 2, "2026-04-09T02:00:00Z", "2026-04-10T02:00:00Z", "REPAIRED", "BMS");
        visit(id, 3, "2026-05-01T02:00:00Z", null, null, null);

        assertThat(days().used()).isEqualTo(10 + daysFrom("2026-05-01"));
        assertThat(counters.of(car).getLast().used()).isEqualTo(1);
    }

    @Test
    void aTimeOfADeviceThatIsLearnedLateCorrectsTheCounter() {
        CaseId id = repaired("2026-04-01T02:00:00Z", "2026-04-10T02:00:00Z", "BMS");
        assertThat(days().used()).isEqualTo(10);

        sql.sql("update visit set arrived_at = ? where case_id = ?")
                .params(Utc.atUtc(Instant.parse("2026-04-08T02:00:00Z")), id.value())
                .update();

        assertThat(days().used()).isEqualTo(3);
    }

    @Test
    void thingsOfAnotherKindHaveNoCounter() {
        Asset pack = assets.register(new Asset(
                new AssetId(UUID.randomUUID()),
                null,
                "P-" + UUID.randomUUID(),
                null,
                ProductLine.BATTERY_PACK,
                null,
                null,
                null,
                null,
                null,
                null));

        assertThat(counters.of(pack)).isEmpty();
    }

    @Test
    void aLimitThatComesNearIsSaidOnce() {
        CaseId id = repaired("2026-04-01T02:00:00Z", "2026-04-24T02:00:00Z", "BMS");

        watch.look(car.id());
        watch.look(car.id());

        assertThat(timeline(id)).containsExactly("statutory.limit-near");
        assertThat(told("statutory-limit-near")).hasSize(1);
        assertThat(remedies.of(car.id())).isEmpty();
        assertThat(events.stream(LimitReached.class)).isEmpty();
    }

    @Test
    void aLimitThatIsReachedStartsTheRemedyOnce() {
        CaseId id = repaired("2026-04-01T02:00:00Z", "2026-05-01T02:00:00Z", "BMS");

        watch.look(car.id());
        watch.look(car.id());

        assertThat(timeline(id)).containsExactly("statutory.limit-reached");
        assertThat(told("statutory-limit-reached")).hasSize(1);
        Remedy due = remedies.of(car.id()).getFirst();
        assertThat(remedies.of(car.id())).hasSize(1);
        assertThat(due.status()).isEqualTo(RemedyStatus.OPEN);
        assertThat(due.used()).isEqualTo(31);
        assertThat(due.caseId()).isEqualTo(id);
        // Ten days later, at the end of the day in Shanghai.
        assertThat(due.decideBy()).isEqualTo(Instant.parse("2026-11-19T16:00:00Z"));
        assertThat(events.stream(LimitReached.class)).containsExactly(new LimitReached(due.id(), id));
    }

    @Test
    void theFifthRepairOfAFaultIsTooOftenEvenWhenItTookNoTime() {
        for (int month = 4; month <= 8; month++) {
            repaired("2026-0%d-01T02:00:00Z".formatted(month), "2026-0%d-01T03:00:00Z".formatted(month), "BMS");
        }

        assertThat(remedies.of(car.id())).singleElement().satisfies(due -> {
            assertThat(due.ruleId()).isEqualTo("CN-AUTO-SAME-FAULT");
            assertThat(due.fault()).isEqualTo("BMS");
            assertThat(due.used()).isEqualTo(5);
        });
    }

    @Test
    void aRepairThatLastsReachesTheLimitByTheDaysThatGoBy() {
        CaseId id = aCase();
        visit(id, 1, "2026-11-01T02:00:00Z", null, null, null);
        dayGoneBy.look();
        assertThat(timeline(id)).isEmpty();

        clock.advance(Duration.ofDays(15));
        dayGoneBy.look();
        clock.advance(Duration.ofDays(7));
        dayGoneBy.look();

        assertThat(timeline(id)).containsExactly("statutory.limit-near", "statutory.limit-reached");
    }

    @Test
    void repairsOutsideTheWindowDoNotCount() {
        assets.register(new Asset(
                car.id(),
                car.version(),
                car.serial(),
                car.model(),
                car.productLine(),
                LocalDate.parse("2024-04-05"),
                null,
                null,
                null,
                null,
                null));
        car = assets.find(car.id()).orElseThrow();
        repaired("2026-04-01T02:00:00Z", "2026-04-20T02:00:00Z", "BMS");

        assertThat(days().used()).isEqualTo(5);
    }

    @Test
    void managersAreRemindedOnceBeforeTheDeadlineAndOnceAfterIt() {
        Remedy due = aRemedy();
        var given = new RemindOfRemedy.Given(due.caseId(), due.id());
        var opened = openRemedy.perform(new OpenRemedy.Given(due.caseId(), due.id()));
        assertThat(opened.remedyDueAt()).isEqualTo(due.decideBy());
        assertThat(opened.remedyRemindAt()).isBetween(NOW.plus(Duration.ofDays(8)), NOW.plus(Duration.ofDays(9)));

        clock.set(opened.remedyRemindAt());
        remindOfRemedy.perform(given);
        remindOfRemedy.perform(given);
        clock.set(opened.remedyDueAt());
        remindOfRemedy.perform(given);

        assertThat(told("remedy-due-soon")).hasSize(1);
        assertThat(told("remedy-overdue")).hasSize(1);
    }

    @Test
    void theOutcomeIsKeptOnce() {
        Remedy due = aRemedy();

        record(due, "CONFIRMED", "RETURN");
        record(due, "NOT_REACHED", null);

        assertThat(remedies.of(car.id())).singleElement().satisfies(ended -> {
            assertThat(ended.status()).isEqualTo(RemedyStatus.RETURNED);
            assertThat(ended.decidedBy()).isEqualTo("m-chen");
        });
        assertThat(timeline(due.caseId())).containsExactly("statutory.limit-reached", "remedy.recorded");
    }

    @Test
    void aLimitThatWasNotReachedAfterAllEndsTheRemedy() {
        Remedy due = aRemedy();

        record(due, "NOT_REACHED", null);

        assertThat(remedies.of(car.id())).extracting(Remedy::status).containsExactly(RemedyStatus.NOT_DUE);
    }

    @Test
    void rulesAreSavedAsVersionsAndCountAtOnce() {
        repaired("2026-04-01T02:00:00Z", "2026-04-10T02:00:00Z", "BMS");
        RuleSet shipped = rules.current();
        StatutoryRule strict = changed(shipped.rules().getFirst(), 9);

        assertThat(rules.save(shipped.rules(), 0, "same", "root")).isEqualTo(shipped);
        assertThatThrownBy(() -> rules.save(List.of(strict), shipped.version() - 1, "stale", "root"))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> rules.save(List.of(strict, strict), shipped.version(), "twice", "root"))
                .isInstanceOf(IllegalArgumentException.class);
        RuleSet saved = rules.save(List.of(strict), shipped.version(), "Stricter", "root");

        assertThat(rules.current()).isEqualTo(saved);
        assertThat(saved.version()).isEqualTo(shipped.version() + 1);
        assertThat(counters.of(car)).singleElement().satisfies(counter -> assertThat(counter.state())
                .isEqualTo(CounterState.REACHED));
    }

    private static StatutoryRule changed(StatutoryRule rule, int moreThan) {
        return new StatutoryRule(
                rule.id(),
                rule.nameZh(),
                rule.nameEn(),
                rule.productLine(),
                rule.counted(),
                moreThan,
                rule.zone(),
                rule.windowFrom(),
                rule.months(),
                rule.km(),
                rule.cycles(),
                rule.warnAtPercent(),
                rule.decideWithinDays(),
                rule.source(),
                true);
    }

    private Remedy aRemedy() {
        repaired("2026-04-01T02:00:00Z", "2026-05-10T02:00:00Z", "BMS");
        watch.look(car.id());
        return remedies.of(car.id()).getFirst();
    }

    private void record(Remedy due, String facts, @Nullable String decision) {
        recordRemedy.perform(new RecordRemedy.Given(due.caseId(), due.id(), facts, decision, "m-chen"));
    }

    private StatutoryCounter days() {
        return counters.of(car).getFirst();
    }

    private int daysFrom(String first) {
        return new DaySpan(LocalDate.parse(first), LocalDate.parse("2026-11-09")).days();
    }

    private CaseId repaired(String from, String until, String fault) {
        CaseId id = aCase();
        visit(id, 1, from, until, "REPAIRED", fault);
        progress.enter(id, Phase.FEEDBACK, Actor.SYSTEM);
        progress.enter(id, Phase.CLOSED, Actor.SYSTEM);
        return id;
    }

    private CaseId aCase() {
        CaseId id = new Reports(cases, progress).aReportedCase("K-" + UUID.randomUUID(), car.serial());
        progress.enter(id, Phase.ASSESSING, Actor.SYSTEM);
        progress.enter(id, Phase.REPAIRING, Actor.SYSTEM);
        return id;
    }

    /** As the room of visits keeps it: what leads to a visit is not what is tested here. */
    private void visit(
            CaseId id,
            int number,
            String from,
            @Nullable String until,
            @Nullable String outcome,
            @Nullable String fault) {
        Instant began = Instant.parse(from);
        sql.sql("""
                        insert into visit (id, version, case_id, visit_number, offer_id, technician, appointment_at,
                            appointment_until, status, scope, outcome, fault_code, arrived_at, ended_at)
                        values (:id, 0, :caseId, :number, :offer, 't-wang', :from, :from, :status, 'NO_DRIVE', :outcome,
                            :fault, :from, :until)
                        """)
                .param("id", UUID.randomUUID())
                .param("caseId", id.value())
                .param("number", number)
                .param("offer", UUID.randomUUID())
                .param("from", Utc.atUtc(began))
                .param("status", until == null ? "ON_SITE" : "FINISHED")
                .param("outcome", outcome, Types.VARCHAR)
                .param("fault", fault, Types.VARCHAR)
                .param("until", Utc.column(until == null ? null : Instant.parse(until)), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private List<String> timeline(CaseId id) {
        return cases.timeline(id).stream()
                .map(entry -> entry.type())
                .filter(type -> type.startsWith("statutory.") || type.startsWith("remedy."))
                .toList();
    }

    private List<Notice> told(String template) {
        return notices.sentTo(Recipient.group("managers"), 1_000).stream()
                .filter(notice -> notice.template().equals(template))
                .filter(notice -> progress.ofAsset(car.id()).stream().anyMatch(about -> notice.params()
                        .containsValue(about.number().toString())))
                .toList();
    }
}
