package dev.mendflow.servicecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.customer.CustomerDetails;
import dev.mendflow.customer.Tier;
import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class CaseSearchTest {

    @Autowired
    ServiceCases cases;

    @Autowired
    CaseProgress progress;

    @Autowired
    SettableClock clock;

    final String customer = "K-" + UUID.randomUUID();
    final List<CaseId> reported = new ArrayList<>();

    @BeforeEach
    void fiveCasesOfOneCustomer() {
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofMinutes(1));
            reported.add(report("SER" + i + "-" + customer).id());
        }
    }

    @Test
    void casesComeNewestFirst() {
        assertThat(ids(search(null, null, null, null, null, 50))).containsExactlyElementsOf(reported.reversed());
    }

    @Test
    void pagesFollowOneAnotherWithoutHolesWhileNewCasesComeIn() {
        var first = cases.search(query(null, null, null, null, null, null, 2));
        report("LATER-" + customer);
        var second = cases.search(query(null, null, null, null, null, first.nextCursor(), 2));
        var third = cases.search(query(null, null, null, null, null, second.nextCursor(), 2));

        assertThat(ids(first.cases())).containsExactly(reported.get(4), reported.get(3));
        assertThat(ids(second.cases())).containsExactly(reported.get(2), reported.get(1));
        assertThat(ids(third.cases())).containsExactly(reported.get(0));
        assertThat(third.nextCursor()).isNull();
    }

    @Test
    void casesAreFoundByPhaseStatusAndSeverity() {
        progress.enter(reported.get(0), Phase.ASSESSING, Actor.SYSTEM);
        cases.hold(reported.get(1), "why", WaitOwner.CUSTOMER, null, Actor.staff("a"));
        progress.enter(reported.get(2), Phase.CANCELLED, Actor.SYSTEM);
        cases.changePriority(reported.get(3), Severity.P1, "smoke", Actor.staff("a"));

        assertThat(ids(search(Phase.ASSESSING, null, null, null, null, 50))).containsExactly(reported.get(0));
        assertThat(ids(search(null, CaseStatus.ON_HOLD, null, null, null, 50))).containsExactly(reported.get(1));
        assertThat(ids(search(null, CaseStatus.CANCELLED, null, null, null, 50)))
                .containsExactly(reported.get(2));
        assertThat(ids(search(null, CaseStatus.CLOSED, null, null, null, 50))).isEmpty();
        assertThat(ids(search(null, CaseStatus.OPEN, null, null, null, 50)))
                .containsExactly(reported.get(4), reported.get(3), reported.get(0));
        assertThat(ids(search(null, null, Severity.P1, null, null, 50))).containsExactly(reported.get(3));
    }

    @Test
    void casesAreFoundByTheBeginningOfNumberSerialOrName() {
        var number = cases.get(reported.get(2)).number().value();

        assertThat(ids(search(null, null, null, number.toLowerCase(), null, 50)))
                .containsExactly(reported.get(2));
        assertThat(ids(search(null, null, null, "ser3-" + customer, null, 50))).containsExactly(reported.get(3));
        assertThat(ids(search(null, null, null, "name of " + customer.substring(0, 20), null, 50)))
                .hasSize(5);
        assertThat(ids(search(null, null, null, "%", null, 50))).isEmpty();
        assertThat(ids(search(null, null, null, "SER_-", null, 50))).isEmpty();
    }

    @Test
    void casesAtRiskAreThoseDueWithinTheHour() {
        progress.dueNext(reported.get(0), clock.instant().plus(Duration.ofMinutes(59)));
        progress.dueNext(reported.get(1), clock.instant().plus(Duration.ofMinutes(61)));
        progress.dueNext(reported.get(2), clock.instant().minus(Duration.ofDays(1)));
        progress.dueNext(reported.get(3), null);
        progress.dueNext(reported.get(4), clock.instant());
        progress.enter(reported.get(4), Phase.CANCELLED, Actor.SYSTEM);

        assertThat(ids(search(null, null, null, null, true, 50))).containsExactly(reported.get(2), reported.get(0));
        assertThat(ids(search(null, null, null, null, false, 50)))
                .containsExactly(reported.get(4), reported.get(3), reported.get(1));
    }

    @Test
    void aSerialIsFoundInAnyCase() {
        var found = cases.search(new CaseQuery(
                null, null, null, null, "ser1-" + customer, null, null, AccessScope.everything(), null, 50));

        assertThat(found.cases()).singleElement().satisfies(summary -> {
            assertThat(summary.id()).isEqualTo(reported.get(1));
            assertThat(summary.serial()).isEqualTo(("SER1-" + customer).toUpperCase());
            assertThat(summary.customer()).isEqualTo("Name of " + customer);
            assertThat(summary.status()).isEqualTo(CaseStatus.OPEN);
        });
    }

    @Test
    void casesAreFoundByTheTierOfTheirCustomer() {
        var individual = new CaseQuery(
                null, null, null, Tier.INDIVIDUAL, customer, null, null, null, AccessScope.everything(), null, 50);
        var best =
                new CaseQuery(null, null, null, Tier.A, customer, null, null, null, AccessScope.everything(), null, 50);

        assertThat(cases.search(individual).cases()).hasSize(5);
        assertThat(cases.search(best).cases()).isEmpty();
    }

    @Test
    void aCustomerSeesOwnCasesOnly() {
        var mine = cases.get(reported.getFirst()).customerId();
        var scope = new AccessScope.OfCustomer(mine);
        var foreign = cases.report(
                        new FaultReport(
                                CustomerDetails.ofRef("other-" + customer),
                                null,
                                null,
                                Channel.API,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                null),
                        Actor.SYSTEM)
                .id();

        assertThat(ids(cases.search(CaseQuery.all(scope)).cases())).containsExactlyElementsOf(reported.reversed());
        assertThat(cases.isVisible(reported.getFirst(), scope)).isTrue();
        assertThat(cases.isVisible(foreign, scope)).isFalse();
        assertThat(cases.isVisible(foreign, AccessScope.everything())).isTrue();
        assertThat(cases.isVisible(CaseId.random(), AccessScope.everything())).isFalse();
    }

    @Test
    void aTechnicianSeesTheCasesOfferedToThem() {
        var technician = "t-" + UUID.randomUUID();
        progress.involve(reported.get(1), technician);
        progress.involve(reported.get(1), technician);

        var scope = new AccessScope.OfTechnician(technician);

        assertThat(ids(cases.search(CaseQuery.all(scope)).cases())).containsExactly(reported.get(1));
        assertThat(cases.isVisible(reported.get(2), scope)).isFalse();
    }

    @Test
    void summariesOfManyCasesAreOneQuestion() {
        var known = cases.summaries(List.of(reported.get(0), reported.get(3), CaseId.random()));

        assertThat(known).containsOnlyKeys(reported.get(0), reported.get(3));
        assertThat(cases.summaries(List.of())).isEmpty();
    }

    @Test
    void aCursorOfSomebodyElseIsRefused() {
        for (String bad : List.of("", "x", "!!!", "MjAyNg", "MjAyNi0xMS0wOVQwMTowMDowMFp8eA")) {
            assertThatThrownBy(() -> cases.search(query(null, null, null, null, null, bad, 2)))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anUpdateOfDueTimesMakesNoEditStale() {
        var id = reported.getFirst();
        var before = cases.get(id);

        progress.dueNext(id, clock.instant());

        assertThat(cases.get(id).version()).isEqualTo(before.version());
        progress.enter(id, Phase.ASSESSING, Actor.SYSTEM);
        assertThat(cases.get(id).nextDueAt()).isEqualTo(clock.instant());
    }

    private List<CaseSummary> search(
            @Nullable Phase phase,
            @Nullable CaseStatus status,
            @Nullable Severity severity,
            @Nullable String q,
            @Nullable Boolean atRisk,
            int limit) {
        return cases.search(query(phase, status, severity, q, atRisk, null, limit))
                .cases();
    }

    private CaseQuery query(
            @Nullable Phase phase,
            @Nullable CaseStatus status,
            @Nullable Severity severity,
            @Nullable String q,
            @Nullable Boolean atRisk,
            @Nullable String cursor,
            int limit) {
        return new CaseQuery(
                phase, status, severity, customer, null, q, atRisk, AccessScope.everything(), cursor, limit);
    }

    private ReportReceipt report(String serial) {
        return cases.report(
                new FaultReport(
                        new CustomerDetails(customer, "Name of " + customer, null, null, null, null, null),
                        serial,
                        null,
                        Channel.API,
                        "DEGRADED",
                        "NOISE",
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null),
                Actor.SYSTEM);
    }

    private static List<CaseId> ids(List<CaseSummary> summaries) {
        return summaries.stream().map(CaseSummary::id).toList();
    }
}
