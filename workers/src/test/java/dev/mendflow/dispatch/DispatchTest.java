package dev.mendflow.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.ranking.Candidate;
import dev.mendflow.ranking.RejectionReason;
import dev.mendflow.servicecase.AccessScope;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicecase.Severity;
import dev.mendflow.servicecase.TimelineEntry;
import dev.mendflow.technician.TechnicianNotFound;
import dev.mendflow.technician.Technicians;
import dev.mendflow.testing.FieldCrew;
import dev.mendflow.testing.Reports;
import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import dev.mendflow.testing.StepCaller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class DispatchTest {

    @Autowired
    RankTechnicians rankTechnicians;

    @Autowired
    RecordRefusal recordRefusal;

    @Autowired
    DispatchDecisions decisions;

    @Autowired
    Jobs jobs;

    @Autowired
    DispatchPolicies policies;

    @Autowired
    Technicians technicians;

    @Autowired
    ServiceCases cases;

    @Autowired
    CaseProgress progress;

    @Autowired
    Reports reports;

    @Autowired
    StepCaller steps;

    @Autowired
    SettableClock clock;

    @Test
    void theBestTechnicianIsAskedAndHasHalfAnHour() {
        var crew = FieldCrew.of(3, technicians);
        var caseId = reports.anAssessedCase();

        var result = rank(caseId, crew, Severity.P3);

        assertThat(result.candidateFound()).isTrue();
        assertThat(result.technician()).isEqualTo(crew.nearest());
        assertThat(result.offerExpiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(result.appointmentAt())
                .isBetween(clock.instant(), clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(cases.get(caseId).phase()).isEqualTo(Phase.DISPATCHING);
        assertThat(cases.isVisible(caseId, new AccessScope.OfTechnician(crew.nearest())))
                .isTrue();
    }

    @Test
    void inAnEmergencyTheyHaveFiveMinutes() {
        var crew = FieldCrew.of(1, technicians);

        var result = rank(reports.anAssessedCase(), crew, Severity.P1);

        assertThat(result.offerExpiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
    }

    @Test
    void rankingAgainWhileSomebodyThinksGivesTheSameAnswer() {
        var crew = FieldCrew.of(2, technicians);
        var caseId = reports.anAssessedCase();
        var first = rank(caseId, crew, Severity.P3);
        clock.advance(Duration.ofMinutes(1));

        var again = rank(caseId, crew, Severity.P3);

        assertThat(again).isEqualTo(first);
        assertThat(decisions.of(caseId)).hasSize(1);
        assertThat(types(caseId)).containsOnlyOnce("technician.asked");
    }

    @Test
    void theDecisionIsReadBackWithAllThatExplainsIt() {
        var crew = FieldCrew.of(2, technicians);
        technicians.save(technicians.get(crew.technicians().get(1)).gone());
        var caseId = reports.anAssessedCase();
        rank(caseId, crew, Severity.P3);

        var decision = decisions.of(caseId).getFirst();

        assertThat(decision.technician()).isEqualTo(crew.nearest());
        assertThat(decision.job().skill()).isEqualTo("HIGH_VOLTAGE");
        assertThat(decision.job().region()).isEqualTo(crew.region());
        assertThat(decision.policyVersion()).isEqualTo(policies.current().version());
        assertThat(candidate(decision, crew.nearest())).satisfies(chosen -> {
            assertThat(chosen.eligible()).isTrue();
            assertThat(chosen.score()).isBetween(0.8, 0.9);
            assertThat(chosen.fitness()).isNotNull();
            assertThat(chosen.kilometres()).isZero();
            assertThat(chosen.appointment()).isEqualTo(decision.appointment());
        });
        assertThat(candidate(decision, crew.technicians().get(1)).reasons()).containsExactly(RejectionReason.INACTIVE);
        assertThat(decisions.find(decision.id())).contains(decision);
    }

    @Test
    void listsAreToldWhoWasAskedLast() {
        var crew = FieldCrew.of(2, technicians);
        var caseId = reports.anAssessedCase();
        var untouched = reports.anAssessedCase();
        refuse(caseId, rank(caseId, crew, Severity.P3).technician(), "DECLINE");
        var second = rank(caseId, crew, Severity.P3);

        assertThat(decisions.latest(List.of(caseId, untouched))).containsOnlyKeys(caseId);
        assertThat(decisions.latest(List.of(caseId)).get(caseId)).satisfies(latest -> {
            assertThat(latest.outcome()).isEqualTo(Outcome.OFFERED);
            assertThat(latest.technician()).isEqualTo(second.technician());
        });
        assertThat(decisions.offeredTo(crew.technicians()))
                .extracting(LatestDecision::technician)
                .containsExactly(second.technician());
        clock.advance(Duration.ofMinutes(31));
        assertThat(decisions.offeredTo(crew.technicians())).isEmpty();
    }

    @Test
    void theOfferThatStandsTakesNoTimeFromItsOwnCaseAndARefusalHolds() {
        var crew = FieldCrew.of(2, technicians);
        var caseId = reports.anAssessedCase();
        rank(caseId, crew, Severity.P3);
        var offered = decisions.of(caseId).getLast();

        var judged = decisions.candidates(caseId);

        assertThat(candidate(judged, crew.nearest()).appointment()).isEqualTo(offered.appointment());
        crew.technicians().forEach(code -> refuse(caseId, code, "DECLINE"));
        rank(caseId, crew, Severity.P3);
        refuse(caseId, crew.technicians().get(1), "DECLINE");
        rank(caseId, crew, Severity.P3);
        assertThat(decisions.of(caseId).getLast().outcome()).isEqualTo(Outcome.NO_CANDIDATE);
        assertThat(candidate(decisions.candidates(caseId), crew.nearest()).reasons())
                .contains(RejectionReason.ALREADY_REFUSED);
    }

    private static Candidate candidate(List<Candidate> candidates, String code) {
        return candidates.stream()
                .filter(one -> one.technician().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoDeclinesIsNotAskedAgainInThisRound() {
        var crew = FieldCrew.of(2, technicians);
        var caseId = reports.anAssessedCase();
        var first = rank(caseId, crew, Severity.P3);

        refuse(caseId, first.technician(), "DECLINE");
        var second = rank(caseId, crew, Severity.P3);

        assertThat(second.technician()).isEqualTo(crew.technicians().get(1));
        assertThat(decisions.of(caseId))
                .extracting(DispatchDecision::outcome)
                .containsExactly(Outcome.DECLINED, Outcome.OFFERED);
        assertThat(candidate(decisions.of(caseId).getLast(), crew.nearest()).reasons())
                .containsExactly(RejectionReason.ALREADY_REFUSED);
    }

    @Test
    void anOldNoDoesNotMakeASilentColleagueDecline() {
        var crew = FieldCrew.of(2, technicians);
        var caseId = reports.anAssessedCase();
        refuse(caseId, rank(caseId, crew, Severity.P3).technician(), "DECLINE");
        var second = rank(caseId, crew, Severity.P3);
        clock.advance(Duration.ofMinutes(31));

        refuse(caseId, second.technician(), "DECLINE");

        assertThat(decisions.of(caseId))
                .extracting(DispatchDecision::outcome)
                .containsExactly(Outcome.DECLINED, Outcome.EXPIRED);
    }

    @Test
    void whoCannotGoIsPassedOverWhateverTheySaid() {
        var crew = FieldCrew.of(2, technicians);
        var caseId = reports.anAssessedCase();
        var asked = rank(caseId, crew, Severity.P3).technician();

        steps.perform(recordRefusal, new RecordRefusal.Given(caseId, asked, "ACCEPT", "UNAVAILABLE"));
        var second = rank(caseId, crew, Severity.P3);

        assertThat(second.technician()).isEqualTo(crew.technicians().get(1));
        assertThat(decisions.of(caseId))
                .extracting(DispatchDecision::outcome)
                .containsExactly(Outcome.UNAVAILABLE, Outcome.OFFERED);
        assertThat(types(caseId)).contains("technician.unavailable").doesNotContain("technician.expired");
    }

    @Test
    void aDispatcherReadsWhyWhomTheyNamedDoesNotGo() {
        var crew = FieldCrew.of(1, technicians);
        var caseId = reports.anAssessedCase();
        refuse(caseId, rank(caseId, crew, Severity.P3).technician(), "DECLINE");
        rank(caseId, crew, Severity.P3);

        steps.perform(recordRefusal, new RecordRefusal.Given(caseId, "t-nobody", null, "UNAVAILABLE"));

        assertThat(decisions.of(caseId).getLast().outcome()).isEqualTo(Outcome.NO_CANDIDATE);
        assertThat(cases.timeline(caseId))
                .filteredOn(entry -> entry.type().equals("technician.unavailable"))
                .singleElement()
                .extracting(TimelineEntry::what)
                .isEqualTo("t-nobody");
    }

    @Test
    void refusingTwiceIsRefusingOnce() {
        var crew = FieldCrew.of(2, technicians);
        var caseId = reports.anAssessedCase();
        var asked = rank(caseId, crew, Severity.P3).technician();

        refuse(caseId, asked, "DECLINE");
        refuse(caseId, asked, "DECLINE");

        assertThat(cases.timeline(caseId))
                .filteredOn(entry -> entry.type().equals("technician.declined"))
                .singleElement()
                .extracting(TimelineEntry::what)
                .isEqualTo(asked + ", BUSY");
    }

    @Test
    void whenEverybodyRefusedADispatcherIsAsked() {
        var crew = FieldCrew.of(1, technicians);
        var caseId = reports.anAssessedCase();
        refuse(caseId, rank(caseId, crew, Severity.P3).technician(), null);

        var result = rank(caseId, crew, Severity.P3);

        assertThat(result.candidateFound()).isFalse();
        assertThat(result.technician()).isNotEqualTo(crew.nearest());
        assertThat(result.offerExpiresAt()).isNull();
        assertThat(result.appointmentAt()).isNull();
        assertThat(types(caseId)).contains("technician.expired", "technician.none-found");
    }

    @Test
    void whoIsSentAllTheSameIsRememberedWithWhatSpokeAgainstThem() {
        var crew = FieldCrew.of(1, technicians);
        var caseId = reports.anAssessedCase();
        refuse(caseId, rank(caseId, crew, Severity.P3).technician(), "DECLINE");
        rank(caseId, crew, Severity.P3);

        var taken = decisions.take(caseId, crew.nearest(), null);

        assertThat(taken.outcome()).isEqualTo(Outcome.ASSIGNED);
        assertThat(taken.reasonsAgainst(crew.nearest())).contains("ALREADY_REFUSED");
    }

    @Test
    void theDispatcherIsOfferedWhoIsOnlyTooFullOrTooFar() {
        var crew = FieldCrew.of(1, technicians);
        technicians.save(technicians.get(crew.nearest()).gone());
        var neighbours = FieldCrew.of(1, technicians);
        var caseId = reports.anAssessedCase();
        rank(caseId, crew, Severity.P3);

        var suggestion = decisions.of(caseId).getLast().suggestion().orElseThrow();

        assertThat(suggestion).isNotEqualTo(crew.nearest());
        assertThat(candidate(decisions.of(caseId).getLast(), neighbours.nearest())
                        .reasons())
                .containsExactly(RejectionReason.REGION_MISMATCH);
    }

    @Test
    void theNextRoundAsksThoseAgainWhoRefusedButNotWhoWasReleased() {
        var crew = FieldCrew.of(2, technicians);
        var caseId = reports.anAssessedCase();
        refuse(caseId, rank(caseId, crew, Severity.P3).technician(), "DECLINE");
        var second = rank(caseId, crew, Severity.P3).technician();
        decisions.release(decisions.take(caseId, second, null).id());

        var next = rank(caseId, crew, Severity.P3);

        assertThat(next.technician()).isEqualTo(crew.nearest()).isNotEqualTo(second);
        assertThat(decisions.of(caseId).getLast().round()).isEqualTo(2);
        assertThat(candidate(decisions.of(caseId).getLast(), second).reasons())
                .containsExactly(RejectionReason.RELEASED);
    }

    @Test
    void takingAnOfferTwiceIsTakingItOnce() {
        var crew = FieldCrew.of(1, technicians);
        var caseId = reports.anAssessedCase();
        var asked = rank(caseId, crew, Severity.P3);

        var taken = decisions.take(caseId, asked.technician(), asked.appointmentAt());
        var again = decisions.take(caseId, asked.technician(), asked.appointmentAt());

        assertThat(taken.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(again.id()).isEqualTo(taken.id());
        assertThat(again.appointment()).isEqualTo(taken.appointment());
        assertThat(decisions.of(caseId)).hasSize(1);
    }

    @Test
    void aDispatcherMayNameSomebodyElse() {
        var crew = FieldCrew.of(2, technicians);
        var caseId = reports.anAssessedCase();
        rank(caseId, crew, Severity.P3);

        var assigned = decisions.take(caseId, crew.technicians().get(1), null);

        assertThat(assigned.outcome()).isEqualTo(Outcome.ASSIGNED);
        assertThat(assigned.technician()).isEqualTo(crew.technicians().get(1));
        assertThat(assigned.appointment()).isNotNull();
    }

    @Test
    void nobodyCanBeNamedWhoDoesNotExist() {
        var caseId = reports.anAssessedCase();

        assertThatThrownBy(() -> decisions.take(caseId, "t-nobody", null)).isInstanceOf(TechnicianNotFound.class);
    }

    @Test
    void aCaseThatWasNeverRankedCanBeAssigned() {
        var crew = FieldCrew.of(1, technicians);
        var caseId = reports.anAssessedCase();
        var tomorrow = clock.instant().plus(Duration.ofDays(1));

        var assigned = decisions.take(caseId, crew.nearest(), tomorrow);

        assertThat(assigned.outcome()).isEqualTo(Outcome.ASSIGNED);
        assertThat(assigned.appointment().from()).isEqualTo(tomorrow);
    }

    @Test
    void whoWorkedOnTheAssetBeforeIsPreferred() {
        var crew = FieldCrew.of(2, technicians);
        var second = crew.technicians().get(1);
        var customer = crew.region();
        var earlier = reports.aReportedCase(customer, "VIN-" + customer);
        progress.enter(earlier, Phase.ASSESSING, Actor.SYSTEM);
        decisions.complete(decisions.take(earlier, second, null).id());
        clock.advance(Duration.ofDays(5));
        var later = reports.aReportedCase(customer, "VIN-" + customer);

        var withoutHistory = rank(reports.anAssessedCase(), crew, Severity.P3);
        var decision = decisions.preview(jobs.of(cases.get(later), "HIGH_VOLTAGE", crew.region(), Severity.P3));

        assertThat(withoutHistory.technician()).isEqualTo(crew.nearest());
        assertThat(decision.stream()
                        .filter(candidate -> candidate.technician().equals(second))
                        .findFirst()
                        .orElseThrow()
                        .fitness()
                        .continuity())
                .isEqualTo(1);
    }

    @Test
    void anOfferKeepsItsHourUntilItExpires() {
        var crew = FieldCrew.of(1, technicians);
        var first = rank(reports.anAssessedCase(), crew, Severity.P3);

        var second = rank(reports.anAssessedCase(), crew, Severity.P3);
        clock.advance(Duration.ofMinutes(31));
        var third = rank(reports.anAssessedCase(), crew, Severity.P3);

        assertThat(second.appointmentAt()).isEqualTo(first.appointmentAt().plus(Duration.ofHours(2)));
        assertThat(third.appointmentAt()).isBefore(second.appointmentAt());
    }

    @Test
    void aFinishedVisitFreesItsHourAndStillCountsForItsDay() {
        var crew = FieldCrew.of(1, technicians);
        for (int visit = 0; visit < 4; visit++) {
            var caseId = reports.anAssessedCase();
            var asked = rank(caseId, crew, Severity.P3);
            assertThat(asked.appointmentAt()).isBefore(clock.instant().plus(Duration.ofMinutes(10)));
            decisions.complete(decisions.take(caseId, asked.technician(), null).id());
        }

        var fifth = rank(reports.anAssessedCase(), crew, Severity.P3);

        assertThat(fifth.appointmentAt()).isAfter(clock.instant().plus(Duration.ofHours(2)));
    }

    @Test
    void rankingsAtTheSameTimeNeverGiveAnHourTwice() throws Exception {
        var crew = FieldCrew.of(2, technicians);
        rank(reports.anAssessedCase(), crew, Severity.P3);
        var jobs = new ArrayList<Callable<RankTechnicians.Result>>();
        for (int number = 0; number < 12; number++) {
            var caseId = reports.anAssessedCase();
            jobs.add(() -> rank(caseId, crew, Severity.P3));
        }

        var taken = new HashSet<String>();
        try (var workers = Executors.newFixedThreadPool(6)) {
            for (var result : workers.invokeAll(jobs)) {
                taken.add(result.get().technician() + " " + result.get().appointmentAt());
            }
        }

        assertThat(taken).hasSize(12);
    }

    private RankTechnicians.Result rank(CaseId caseId, FieldCrew crew, Severity severity) {
        return steps.perform(
                rankTechnicians, new RankTechnicians.Given(caseId, "HIGH_VOLTAGE", crew.region(), severity));
    }

    private void refuse(CaseId caseId, String technician, String decision) {
        steps.perform(recordRefusal, new RecordRefusal.Given(caseId, technician, decision, "BUSY"));
    }

    private List<String> types(CaseId caseId) {
        return cases.timeline(caseId).stream().map(TimelineEntry::type).toList();
    }

    private static Candidate candidate(DispatchDecision decision, String technician) {
        return decision.candidates().stream()
                .filter(candidate -> candidate.technician().equals(technician))
                .findFirst()
                .orElseThrow();
    }
}
