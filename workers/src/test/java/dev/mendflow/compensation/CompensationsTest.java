package dev.mendflow.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.mendflow.customer.CustomerDetails;
import dev.mendflow.customer.Tier;
import dev.mendflow.ledger.Entry;
import dev.mendflow.ledger.Fact;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CancelCase;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.Channel;
import dev.mendflow.servicecase.FaultReport;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.RecordAssessment;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicecase.ServiceMode;
import dev.mendflow.servicecase.Severity;
import dev.mendflow.servicecase.TimelineEntry;
import dev.mendflow.servicecase.WaitOwner;
import dev.mendflow.servicelevel.ServiceLevelClock;
import dev.mendflow.servicelevel.ServiceLevelClocks;
import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import dev.mendflow.warranty.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@RoomTest
@Transactional
class CompensationsTest {

    @Autowired
    ServiceCases cases;

    @Autowired
    CaseProgress progress;

    @Autowired
    ServiceLevelClocks clocks;

    @Autowired
    SettableClock clock;

    @Autowired
    Compensations compensations;

    @Autowired
    RecordAssessment recordAssessment;

    @Autowired
    CancelCase cancelCase;

    @Autowired
    WorkOutCompensation workOutCompensation;

    @Autowired
    RecordCompensation recordCompensation;

    Instant reportedAt;

    @BeforeEach
    void aMondayMorningInShanghai() {
        reportedAt = Instant.parse("2026-11-09T01:00:00Z");
        clock.set(reportedAt);
    }

    @Test
    void aPromiseThatWasKeptGivesNothing() {
        CaseId id = aCase("C", Severity.P2, ServiceMode.ON_SITE);
        repaired(id, Duration.ofHours(48));

        assertThat(workOut(id)).isEqualTo(new WorkOutCompensation.Result(false, null));

        assertThat(compensations.of(id)).isEmpty();
        assertThat(timeline(id)).isEmpty();
    }

    @Test
    void whatIsBelowTheLimitIsGrantedAtOnceAndOnce() {
        CaseId id = aCase("C", Severity.P2, ServiceMode.ON_SITE);
        repaired(id, Duration.ofHours(48).plusMinutes(61));

        assertThat(workOut(id)).isEqualTo(new WorkOutCompensation.Result(false, null));
        assertThat(workOut(id)).isEqualTo(new WorkOutCompensation.Result(false, null));

        assertThat(compensations.of(id)).singleElement().satisfies(granted -> {
            assertThat(granted.status()).isEqualTo(CompensationStatus.GRANTED);
            assertThat(granted.worth()).isEqualTo(Money.of("30.00", "CNY"));
            assertThat(granted.decidedBy()).isEqualTo("system");
            assertThat(granted.rate().reasonZh()).isEqualTo("未按承诺时限解决");
            assertThat(granted.price()).isEqualByComparingTo("300");
            Lateness late = granted.lateness();
            assertThat(late.metric()).isEqualTo("RESOLUTION");
            assertThat(late.breachedAt()).isEqualTo(reportedAt.plus(Duration.ofHours(48)));
            assertThat(late.doneAt())
                    .isEqualTo(reportedAt.plus(Duration.ofHours(49).plusMinutes(1)));
            assertThat(late.lateSeconds()).isEqualTo(3_660);
            assertThat(late.workingTime()).isFalse();
            assertThat(late.ledgerEntry())
                    .isEqualTo(resolution(id).ledger().entries().size());
        });
        assertThat(timeline(id))
                .extracting(TimelineEntry::type, TimelineEntry::what)
                .containsExactly(tuple("compensation.granted", "RESOLUTION, 30.00 CNY"));
    }

    @Test
    void workingTimeThatWasPromisedIsCountedInWorkingTime() {
        // 48 h of 7.5 h a day: due on the seventh working day, a Tuesday, at 12:00; done Wednesday at 10:00.
        CaseId id = aCase("C", Severity.P3, ServiceMode.ON_SITE);
        repairedAt(id, Instant.parse("2026-11-18T02:00:00Z"));

        workOut(id);

        assertThat(compensations.of(id)).singleElement().satisfies(granted -> {
            assertThat(granted.lateness().workingTime()).isTrue();
            assertThat(granted.lateness().lateSeconds())
                    .isEqualTo(Duration.ofMinutes(330).toSeconds());
            assertThat(granted.worth()).isEqualTo(Money.of("75.00", "CNY"));
        });
    }

    @Test
    void aHoldOfTheCaseIsNotTheCustomersDelay() {
        CaseId id = aCase("C", Severity.P2, ServiceMode.ON_SITE);
        cases.hold(id, "no access", WaitOwner.CUSTOMER, null, Actor.staff("a-li"));
        clock.advance(Duration.ofHours(10));
        cases.resume(id, Actor.staff("a-li"));
        repaired(id, Duration.ofHours(57));

        workOut(id);

        assertThat(compensations.of(id)).isEmpty();
    }

    @Test
    void severalPromisesTogetherMayBeAboveTheLimit() {
        CaseId id = aReportedCase("A", Severity.P1);
        clock.set(reportedAt.plus(Duration.ofHours(4)));
        assess(id, Severity.P1, ServiceMode.RESCUE);
        repaired(id, Duration.ofHours(26));

        // 4 begun hours at 20.00 for the answer, 2 begun hours at a tenth of 300.00 for the repair, limit 100.00.
        assertThat(workOut(id)).isEqualTo(new WorkOutCompensation.Result(true, "140.00 CNY"));

        assertThat(compensations.of(id))
                .extracting(claim -> claim.lateness().metric(), Compensation::worth, Compensation::status)
                .containsExactly(
                        tuple("FIRST_RESPONSE", Money.of("80", "CNY"), CompensationStatus.PROPOSED),
                        tuple("RESOLUTION", Money.of("60", "CNY"), CompensationStatus.PROPOSED));
    }

    @Test
    void aManagerGrantsOnce() {
        CaseId id = aProposal();

        decide(id, "GRANT");
        decide(id, "REFUSE");

        assertThat(compensations.of(id)).singleElement().satisfies(granted -> {
            assertThat(granted.status()).isEqualTo(CompensationStatus.GRANTED);
            assertThat(granted.worth()).isEqualTo(Money.of("180.00", "CNY"));
            assertThat(granted.decidedBy()).isEqualTo("m-chen");
        });
        assertThat(timeline(id))
                .extracting(TimelineEntry::type)
                .containsExactly("compensation.proposed", "compensation.granted");
    }

    @Test
    void aManagerRefuses() {
        CaseId id = aProposal();

        decide(id, "REFUSE");

        assertThat(compensations.of(id)).extracting(Compensation::status).containsExactly(CompensationStatus.REFUSED);
    }

    @Test
    void theCapIsTheMost() {
        CaseId id = aCase("C", Severity.P2, ServiceMode.ON_SITE);
        repaired(id, Duration.ofDays(30));

        assertThat(workOut(id).compensationAmount()).isEqualTo("300.00 CNY");
    }

    @Test
    void aRepairThatTurnsOutToHaveBeenInTimeGivesNothing() {
        CaseId id = aCase("C", Severity.P2, ServiceMode.ON_SITE);
        repaired(id, Duration.ofHours(60));
        learnThatItWasDone(id, Duration.ofHours(47));

        assertThat(workOut(id)).isEqualTo(new WorkOutCompensation.Result(false, null));
    }

    @Test
    void aProposalIsWithdrawnWhenTheRepairTurnsOutToHaveBeenInTime() {
        CaseId id = aProposal();
        learnThatItWasDone(id, Duration.ofHours(47));

        decide(id, "GRANT");

        assertThat(compensations.of(id)).extracting(Compensation::status).containsExactly(CompensationStatus.WITHDRAWN);
    }

    @Test
    void aProposalShrinksWithTheLatenessThatIsLeft() {
        CaseId id = aProposal();
        learnThatItWasDone(id, Duration.ofHours(49));

        decide(id, "GRANT");

        assertThat(compensations.of(id)).extracting(Compensation::worth).containsExactly(Money.of("15.00", "CNY"));
    }

    @Test
    void aCancelledCaseGetsNothing() {
        CaseId id = aProposal();
        cases.cancel(id, "sold", Actor.CUSTOMER);
        cancelCase.perform(new CancelCase.Given(id));

        assertThat(compensations.of(id)).extracting(Compensation::status).containsExactly(CompensationStatus.WITHDRAWN);
        assertThat(workOut(id)).isEqualTo(new WorkOutCompensation.Result(false, null));
    }

    @Test
    void aCaseThatIsBeingCancelledGetsNothing() {
        CaseId id = aCase("C", Severity.P2, ServiceMode.ON_SITE);
        repaired(id, Duration.ofHours(60));
        cases.cancel(id, "sold", Actor.CUSTOMER);

        workOut(id);

        assertThat(compensations.of(id)).isEmpty();
    }

    @Test
    void aPercentageOfNoCallOutIsNothing() {
        CaseId id = aCase("C", Severity.P2, ServiceMode.REMOTE);
        repaired(id, Duration.ofHours(60));

        workOut(id);

        assertThat(compensations.of(id)).isEmpty();
    }

    /** Twelve hours late at 15.00 each. */
    private CaseId aProposal() {
        CaseId id = aCase("C", Severity.P2, ServiceMode.ON_SITE);
        repaired(id, Duration.ofHours(60));
        assertThat(workOut(id)).isEqualTo(new WorkOutCompensation.Result(true, "180.00 CNY"));
        return id;
    }

    private CaseId aCase(String tier, Severity severity, ServiceMode mode) {
        CaseId id = aReportedCase(tier, severity);
        assess(id, severity, mode);
        return id;
    }

    private CaseId aReportedCase(String tier, Severity severity) {
        var customer =
                new CustomerDetails("K-" + UUID.randomUUID(), "Hai Yun", null, null, Tier.valueOf(tier), null, null);
        var report = new FaultReport(
                customer,
                "SN-" + UUID.randomUUID(),
                null,
                Channel.API,
                "IMMOBILE",
                "NO_DRIVE",
                null,
                severity,
                List.of(),
                null,
                null,
                null);
        return cases.report(report, Actor.SYSTEM).id();
    }

    private void assess(CaseId id, Severity severity, ServiceMode mode) {
        progress.enter(id, Phase.ASSESSING, Actor.SYSTEM);
        recordAssessment.perform(new RecordAssessment.Given(id, severity, mode, null, true, "a-li"));
    }

    private void repaired(CaseId id, Duration afterTheReport) {
        repairedAt(id, reportedAt.plus(afterTheReport));
    }

    private void repairedAt(CaseId id, Instant at) {
        clock.set(at);
        progress.enter(id, Phase.FEEDBACK, Actor.SYSTEM);
    }

    /** The device of the technician was offline: what was entered is corrected, and entered again as of then. */
    private void learnThatItWasDone(CaseId id, Duration afterTheReport) {
        ServiceLevelClock known = resolution(id);
        int met = known.ledger().entries().stream()
                .filter(entry -> entry.fact() instanceof Fact.Met)
                .mapToInt(Entry::seq)
                .findFirst()
                .orElseThrow();
        clocks.record(known.id(), new Fact.Corrected(met, "Device time"), clock.instant());
        clocks.record(known.id(), new Fact.Met(), reportedAt.plus(afterTheReport));
    }

    private ServiceLevelClock resolution(CaseId id) {
        return clocks.of(id).stream()
                .filter(known -> known.metric().equals("RESOLUTION"))
                .findFirst()
                .orElseThrow();
    }

    private WorkOutCompensation.Result workOut(CaseId id) {
        return workOutCompensation.perform(new WorkOutCompensation.Given(id));
    }

    private void decide(CaseId id, String decision) {
        recordCompensation.perform(new RecordCompensation.Given(id, decision, "m-chen"));
    }

    private List<TimelineEntry> timeline(CaseId id) {
        return cases.timeline(id).stream()
                .filter(entry -> entry.type().startsWith("compensation."))
                .toList();
    }
}
