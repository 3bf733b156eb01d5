package dev.mendflow.servicecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mendflow.notification.Notices;
import dev.mendflow.notification.Recipient;
import dev.mendflow.testing.Reports;
import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@RoomTest
@RecordApplicationEvents
@Transactional
class CaseStepsTest {

    @Autowired
    ServiceCases cases;

    @Autowired
    CaseProgress progress;

    @Autowired
    Notices notices;

    @Autowired
    SettableClock clock;

    @Autowired
    ApplicationEvents events;

    @Autowired
    AcknowledgeReport acknowledgeReport;

    @Autowired
    RecordAssessment recordAssessment;

    @Autowired
    AskCustomer askCustomer;

    @Autowired
    RemindCustomer remindCustomer;

    @Autowired
    NoteCustomerMessage noteCustomerMessage;

    @Autowired
    RecordRemoteRepair recordRemoteRepair;

    @Autowired
    ReopenCase reopenCase;

    @Autowired
    CancelCase cancelCase;

    @Autowired
    CloseCase closeCase;

    @Autowired
    CaseReportedReconciliation reconciliation;

    CaseId id;

    @BeforeEach
    void aReportedCase() {
        id = new Reports(cases, progress).aReportedCase();
    }

    @Test
    void acknowledgingTwiceIsOneEffect() {
        acknowledgeReport.perform(new AcknowledgeReport.Given(id));
        acknowledgeReport.perform(new AcknowledgeReport.Given(id));

        assertThat(phase()).isEqualTo(Phase.ASSESSING);
        assertThat(noticesToCustomer()).containsExactly("report-received");
    }

    @Test
    void theStoreKnowsWhetherTheProcessHasStarted() {
        var reported = events.stream(CaseReported.class)
                .filter(event -> event.caseId().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(reconciliation.hasArrived(reported)).isFalse();

        acknowledgeReport.perform(new AcknowledgeReport.Given(id));

        assertThat(reconciliation.hasArrived(reported)).isTrue();
    }

    @Test
    void theModeDecidesWhereTheCaseGoes() {
        assertThat(phaseAfterAssessmentAs(ServiceMode.ON_SITE)).isEqualTo(Phase.DISPATCHING);
    }

    @Test
    void aRemoteCaseIsRepairedAtOnceAndAQuestionOnlyAnswered() {
        assertThat(phaseAfterAssessmentAs(ServiceMode.REMOTE)).isEqualTo(Phase.REPAIRING);
        id = new Reports(cases, progress).aReportedCase();
        assertThat(phaseAfterAssessmentAs(ServiceMode.ANSWER)).isEqualTo(Phase.FEEDBACK);
    }

    @Test
    void anAssessmentIsWrittenOnce() {
        phaseAfterAssessmentAs(ServiceMode.ON_SITE);
        phaseAfterAssessmentAs(ServiceMode.REMOTE);

        assertThat(cases.get(id).assessment().mode()).isEqualTo(ServiceMode.ON_SITE);
        assertThat(cases.get(id).assessment().assessedBy()).isEqualTo("a-li");
        assertThat(typesOfTimeline()).containsOnlyOnce("case.assessed");
    }

    @Test
    void anyWordOfTheCustomerEndsTheWaitOnce() {
        acknowledgeReport.perform(new AcknowledgeReport.Given(id));
        var asked = askCustomer.perform(new AskCustomer.Given(id, "a-li"));
        assertThat(asked.answerRemindAt()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
        assertThat(cases.get(id).waitOwner()).isEqualTo(WaitOwner.CUSTOMER);

        var first = cases.customerWrites(id, "42", Actor.CUSTOMER);
        noteCustomerMessage.perform(new NoteCustomerMessage.Given(id, first.id()));
        var second = cases.customerWrites(id, "and 43", Actor.CUSTOMER);
        noteCustomerMessage.perform(new NoteCustomerMessage.Given(id, second.id()));

        assertThat(cases.get(id).status()).isEqualTo(CaseStatus.OPEN);
        assertThat(events.stream(InformationReceived.class))
                .containsExactly(new InformationReceived(id, asked.holdId()));
    }

    @Test
    void aWaitForTheSupplierIsNotTheCustomersToEnd() {
        cases.hold(id, "cells", WaitOwner.SUPPLIER, null, Actor.staff("a-li"));
        var message = cases.customerWrites(id, "well?", Actor.CUSTOMER);

        noteCustomerMessage.perform(new NoteCustomerMessage.Given(id, message.id()));

        assertThat(cases.get(id).status()).isEqualTo(CaseStatus.ON_HOLD);
    }

    @Test
    void staffMayEndAWaitOfTheProcess() {
        var asked = askCustomer.perform(new AskCustomer.Given(id, null));

        cases.resume(id, Actor.staff("a-li"));

        assertThat(events.stream(InformationReceived.class))
                .containsExactly(new InformationReceived(id, asked.holdId()));
    }

    @Test
    void askingACaseThatWaitsAlreadyUsesThatWait() {
        var hold = cases.hold(id, "data sheet", WaitOwner.CUSTOMER, null, Actor.staff("a-li"));

        var asked = askCustomer.perform(new AskCustomer.Given(id, null));

        assertThat(asked.holdId()).isEqualTo(hold.id());
        assertThat(cases.holds(id)).hasSize(1);
    }

    @Test
    void eachReminderIsSentAtItsTime() {
        var asked = askCustomer.perform(new AskCustomer.Given(id, null));
        clock.advance(Duration.ofHours(24));

        var reminded = remindCustomer.perform(new RemindCustomer.Given(id, asked.holdId()));

        assertThat(reminded.answerRemindAt()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
        assertThat(noticesToCustomer()).containsExactlyInAnyOrder("information-needed", "information-reminder");
        assertThat(cases.timeline(id)).last().extracting(TimelineEntry::type).isEqualTo("customer.reminded");
        assertThat(cases.holds(id)).singleElement().satisfies(hold -> assertThat(hold.until())
                .isEqualTo(reminded.answerRemindAt()));
    }

    @Test
    void aRemoteRepairThatFailsGoesOnToDispatch() {
        phaseAfterAssessmentAs(ServiceMode.REMOTE);

        recordRemoteRepair.perform(new RecordRemoteRepair.Given(id, "VISIT_NEEDED", "a-li"));

        assertThat(phase()).isEqualTo(Phase.DISPATCHING);
    }

    @Test
    void aReopenedCaseKeepsItsHistory() {
        phaseAfterAssessmentAs(ServiceMode.ANSWER);

        reopenCase.perform(new ReopenCase.Given(id));

        assertThat(phase()).isEqualTo(Phase.ASSESSING);
        assertThat(typesOfTimeline()).startsWith("case.reported").endsWith("case.reopened");
    }

    @Test
    void aCancelledCaseNoLongerWaits() {
        askCustomer.perform(new AskCustomer.Given(id, null));

        cancelCase.perform(new CancelCase.Given(id));
        cancelCase.perform(new CancelCase.Given(id));

        assertThat(phase()).isEqualTo(Phase.CANCELLED);
        assertThat(cases.get(id).endedAt()).isEqualTo(clock.instant());
        assertThat(cases.holds(id)).noneMatch(Hold::isRunning);
        assertThat(noticesToCustomer()).containsOnlyOnce("case-cancelled");
    }

    @Test
    void onlyACaseThatWasAskedAboutIsClosed() {
        assertThatThrownBy(() -> closeCase.perform(new CloseCase.Given(id)))
                .isInstanceOf(PhaseNotReachable.class)
                .hasMessageContaining("REPORTED")
                .hasMessageContaining("CLOSED");

        phaseAfterAssessmentAs(ServiceMode.ANSWER);
        closeCase.perform(new CloseCase.Given(id));

        assertThat(cases.get(id).status()).isEqualTo(CaseStatus.CLOSED);
    }

    private Phase phaseAfterAssessmentAs(ServiceMode mode) {
        acknowledgeReport.perform(new AcknowledgeReport.Given(id));
        recordAssessment.perform(new RecordAssessment.Given(id, Severity.P2, mode, "HIGH_VOLTAGE", true, "a-li"));
        return phase();
    }

    private Phase phase() {
        return cases.get(id).phase();
    }

    private java.util.List<String> typesOfTimeline() {
        return cases.timeline(id).stream().map(TimelineEntry::type).toList();
    }

    private java.util.List<String> noticesToCustomer() {
        return notices.sentTo(Recipient.customer(cases.get(id).customerId().toString()), 10).stream()
                .map(dev.mendflow.notification.Notice::template)
                .toList();
    }
}
