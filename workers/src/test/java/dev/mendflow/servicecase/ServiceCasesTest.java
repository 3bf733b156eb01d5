package dev.mendflow.servicecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.customer.CustomerDetails;
import dev.mendflow.customer.Tier;
import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RoomTest
@RecordApplicationEvents
class ServiceCasesTest {

    private static final Actor AGENT = Actor.staff("a-li");

    @Autowired
    ServiceCases cases;

    @Autowired
    CaseProgress progress;

    @Autowired
    ServiceCaseStore store;

    @Autowired
    SettableClock clock;

    @Autowired
    ApplicationEvents events;

    final String customer = UUID.randomUUID().toString();
    final String serial = "LX-" + UUID.randomUUID();

    @BeforeEach
    void aNewSecond() {
        clock.advance(Duration.ofSeconds(1));
    }

    @Test
    void aReportIsStoredAsItCame() {
        var receipt = cases.report(aReport("NO_DRIVE"), Actor.CUSTOMER);

        var stored = cases.get(receipt.id());
        assertThat(stored.number()).isEqualTo(receipt.number());
        assertThat(stored.phase()).isEqualTo(Phase.REPORTED);
        assertThat(stored.severity()).isEqualTo(Severity.P2);
        assertThat(stored.tier()).isEqualTo(Tier.A);
        assertThat(stored.fault().symptom()).isEqualTo(Symptom.NO_DRIVE);
        assertThat(stored.fault().description()).isEqualTo("It stands in the yard.");
        assertThat(stored.reportedAt()).isEqualTo(clock.instant());
        assertThat(receipt.duplicateOf()).isNull();
        assertThat(cases.find(receipt.number())).contains(stored);
        assertThat(cases.find(receipt.trackingToken())).contains(stored);
    }

    @Test
    void aReportIsToldToTheProcessOnce() {
        var receipt = cases.report(aReport("NO_DRIVE"), Actor.CUSTOMER);

        var told = events.stream(CaseReported.class)
                .filter(event -> event.caseId().equals(receipt.id()))
                .toList();
        assertThat(told).hasSize(1);
        Map<String, Object> payload = new HashMap<>(told.getFirst().payload());
        assertThat(payload)
                .containsOnlyKeys(
                        "caseId",
                        "caseNumber",
                        "channel",
                        "category",
                        "symptom",
                        "severityHint",
                        "tier",
                        "region",
                        "productLine")
                .containsEntry("symptom", "NO_DRIVE")
                .containsEntry("caseNumber", receipt.number().value());
    }

    @Test
    void nobodyIsAskedTwice() {
        var said = List.of(
                new FaultReport.Said(Instant.parse("2026-11-01T10:00:00Z"), "bot", "What is wrong?"),
                new FaultReport.Said(null, "caller", "It does not drive."));

        var receipt = cases.report(aReport("NO_DRIVE", said), Actor.CUSTOMER);

        assertThat(cases.conversation(receipt.id()))
                .extracting(CaseMessage::text)
                .containsExactly("What is wrong?", "It does not drive.", "It stands in the yard.");
    }

    @Test
    void aSecondReportOfTheSameFaultIsLinkedToTheFirst() {
        var first = cases.report(aReport("NO_DRIVE"), Actor.CUSTOMER);

        var second = cases.report(aReport("NO_DRIVE"), Actor.CUSTOMER);

        assertThat(second.duplicateOf()).isEqualTo(first.number());
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(cases.conversation(first.id())).hasSize(2);
        assertThat(events.stream(CaseReported.class).filter(e -> e.caseId().equals(first.id())))
                .hasSize(1);
    }

    @Test
    void whoeverReportsAKnownFaultIsNotHandedItsLinkForAName() {
        cases.report(aReport("NO_DRIVE"), Actor.CUSTOMER);

        assertThat(cases.report(aReport("NO_DRIVE"), Actor.CUSTOMER).trackingToken())
                .isNull();
        var stranger = cases.report(
                new FaultReport(
                        CustomerDetails.ofRef("stranger-" + UUID.randomUUID()),
                        serial,
                        null,
                        Channel.PORTAL,
                        null,
                        "NO_DRIVE",
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null),
                Actor.CUSTOMER);

        assertThat(stranger.duplicateOf()).isNotNull();
        assertThat(stranger.trackingToken()).isNull();
    }

    @Test
    void anotherSymptomOfTheSameAssetIsAnotherCase() {
        var first = cases.report(aReport("NO_DRIVE"), Actor.CUSTOMER);
        var second = cases.report(aReport("NOISE"), Actor.CUSTOMER);
        var third = cases.report(aReport("smells of cheese"), Actor.CUSTOMER);
        var fourth = cases.report(aReport("smells of fish"), Actor.CUSTOMER);

        assertThat(List.of(first.id(), second.id(), third.id(), fourth.id())).doesNotHaveDuplicates();
    }

    @Test
    void theSameFaultAfterTheEndIsANewCase() {
        var first = cases.report(aReport("NO_DRIVE"), Actor.CUSTOMER);
        progress.enter(first.id(), Phase.CANCELLED, Actor.SYSTEM);

        var second = cases.report(aReport("NO_DRIVE"), Actor.CUSTOMER);

        assertThat(second.duplicateOf()).isNull();
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void reportsAtTheSameTimeGetNumbersWithoutGapsAndOneCaseForOneFault() throws Exception {
        var last = cases.report(aReport("DISPLAY"), Actor.CUSTOMER).number().value();
        List<Callable<ReportReceipt>> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(() -> cases.report(aReport("NO_CHARGE"), Actor.CUSTOMER));
            String other = serial + i;
            many.add(() -> cases.report(aReportOf(other), Actor.CUSTOMER));
        }

        var receipts = new ArrayList<ReportReceipt>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var receipt : threads.invokeAll(many)) {
                receipts.add(receipt.get());
            }
        }

        var numbers = new HashSet<Integer>();
        receipts.forEach(receipt -> numbers.add(count(receipt.number().value()) - count(last)));
        assertThat(numbers).hasSize(21).allMatch(n -> n >= 1 && n <= 21);
        assertThat(receipts)
                .filteredOn(receipt -> receipt.duplicateOf() != null)
                .hasSize(19);
    }

    @Test
    void aReportFromTheFutureCountsFromNow() {
        var report = new FaultReport(
                CustomerDetails.ofRef(customer),
                null,
                null,
                Channel.PHONE,
                null,
                null,
                null,
                null,
                List.of(),
                clock.instant().plusSeconds(3600),
                null,
                null);

        var receipt = cases.report(report, AGENT);

        assertThat(cases.get(receipt.id()).reportedAt()).isEqualTo(clock.instant());
    }

    @Test
    void aPhaseIsEnteredOnce() {
        var id = aReportedCase();

        assertThat(progress.enter(id, Phase.ASSESSING, Actor.SYSTEM)).isTrue();
        assertThat(progress.enter(id, Phase.ASSESSING, Actor.SYSTEM)).isFalse();

        assertThat(cases.timeline(id))
                .extracting(TimelineEntry::type)
                .containsExactly("case.reported", "phase.entered");
        assertThat(events.stream(PhaseEntered.class).filter(e -> e.caseId().equals(id)))
                .hasSize(1);
    }

    @Test
    void whatTheCustomerWritesIsKeptAndTold() {
        var id = aReportedCase();

        var message = cases.customerWrites(id, "When do you come?", Actor.CUSTOMER);

        assertThat(cases.conversation(id)).last().isEqualTo(message);
        assertThat(events.stream(CustomerWrote.class)).contains(new CustomerWrote(id, message.id()));
    }

    @Test
    void aClosedCaseTakesNoMoreOrders() {
        var id = aReportedCase();
        progress.enter(id, Phase.CANCELLED, Actor.SYSTEM);

        assertThatThrownBy(() -> cases.customerWrites(id, "Hello?", Actor.CUSTOMER))
                .isInstanceOf(CaseAlreadyClosed.class);
        assertThatThrownBy(() -> cases.cancel(id, "again", AGENT)).isInstanceOf(CaseAlreadyClosed.class);
        assertThatThrownBy(() -> cases.changePriority(id, Severity.P1, "loud", AGENT))
                .isInstanceOf(CaseAlreadyClosed.class);
        assertThatThrownBy(() -> cases.hold(id, "why", WaitOwner.US, null, AGENT))
                .isInstanceOf(CaseAlreadyClosed.class);
    }

    @Test
    void aCaseThatNoProcessCarriesEndsWhenItIsCalledOff() {
        var id = aReportedCase();
        cases.hold(id, "Strike at the port", WaitOwner.SUPPLIER, null, AGENT);
        cases.cancel(id, "sold the car", Actor.CUSTOMER);

        cases.cancelStranded(id, "nobody was told", AGENT);

        assertThat(cases.get(id).phase()).isEqualTo(Phase.CANCELLED);
        assertThat(cases.get(id).holdId()).isNull();
        assertThat(cases.timeline(id))
                .extracting(TimelineEntry::type)
                .containsOnlyOnce("case.cancel-requested")
                .containsSubsequence("case.cancel-requested", "case.ended-without-process", "phase.entered");
        assertThat(events.stream(CaseStranded.class)).containsOnlyOnce(new CaseStranded(id));
        assertThatThrownBy(() -> cases.cancelStranded(id, "again", AGENT)).isInstanceOf(CaseAlreadyClosed.class);
    }

    @Test
    void aCaseIsCalledOffOnce() {
        var id = aReportedCase();

        cases.cancel(id, "sold the car", Actor.CUSTOMER);
        cases.cancel(id, "sold the car", Actor.CUSTOMER);

        assertThat(events.stream(CaseCancelled.class).filter(e -> e.caseId().equals(id)))
                .hasSize(1);
        assertThat(cases.get(id).phase()).isEqualTo(Phase.REPORTED);
    }

    @Test
    void theSeverityThatStaffGivesStandsAgainstTheTable() {
        var id = aReportedCase();

        cases.changePriority(id, Severity.P1, "smells burnt", AGENT);

        assertThat(progress.decideSeverity(id, Severity.P4)).isEqualTo(Severity.P1);
        assertThat(cases.get(id).severity()).isEqualTo(Severity.P1);
    }

    @Test
    void aHoldOfTheProcessTellsItsEndOnce() {
        var id = aReportedCase();
        cases.hold(id, "part is missing", WaitOwner.SUPPLIER, null, AGENT);
        assertThat(cases.timeline(id)).last().extracting(TimelineEntry::what).isEqualTo("SUPPLIER, part is missing");
        assertThat(cases.get(id).status()).isEqualTo(CaseStatus.ON_HOLD);
        assertThatThrownBy(() -> cases.hold(id, "again", WaitOwner.US, null, AGENT))
                .isInstanceOf(CaseAlreadyOnHold.class);

        cases.resume(id, AGENT);

        assertThat(cases.get(id).status()).isEqualTo(CaseStatus.OPEN);
        assertThat(cases.holds(id)).singleElement().satisfies(hold -> {
            assertThat(hold.isRunning()).isFalse();
            assertThat(hold.resumedBy()).isEqualTo("a-li");
        });
        assertThat(events.stream(InformationReceived.class)).isEmpty();
        assertThatThrownBy(() -> cases.resume(id, AGENT)).isInstanceOf(CaseNotOnHold.class);
    }

    @Test
    void ofTheAnswersOfATaskTheNewestCount() {
        var id = aReportedCase();

        cases.keepTaskNote(id, 4711, "ConfirmAssessment", Map.of("note", "cell 7 is warm"), AGENT);
        cases.keepTaskNote(id, 4711, "ConfirmAssessment", Map.of("note", "cell 8 is warm"), AGENT);

        assertThat(cases.taskNotes(id)).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo("cell 8 is warm");
            assertThat(note.by()).isEqualTo("a-li");
        });
    }

    @Test
    void anUnknownCaseIsNotFound() {
        assertThatThrownBy(() -> cases.get(CaseId.random())).isInstanceOf(CaseNotFound.class);
        assertThat(cases.find(new CaseNumber("SC-2099-000042"))).isEmpty();
        assertThat(cases.find(TrackingToken.random())).isEmpty();
    }

    CaseId aReportedCase() {
        return cases.report(aReport("NO_DRIVE"), Actor.CUSTOMER).id();
    }

    private FaultReport aReport(String symptom) {
        return aReport(symptom, List.of());
    }

    private FaultReport aReport(String symptom, List<FaultReport.Said> said) {
        return new FaultReport(
                new CustomerDetails(customer, "Chen", "138", "c@example.org", Tier.A, "SH", "zh-CN"),
                serial,
                "Model S",
                Channel.PORTAL,
                "IMMOBILE",
                symptom,
                "It stands in the yard.",
                null,
                said,
                null,
                null,
                null);
    }

    private FaultReport aReportOf(String otherSerial) {
        return new FaultReport(
                CustomerDetails.ofRef(customer),
                otherSerial,
                null,
                Channel.API,
                null,
                "NOISE",
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }

    private static int count(String number) {
        return Integer.parseInt(number.substring("SC-2026-".length()));
    }
}
