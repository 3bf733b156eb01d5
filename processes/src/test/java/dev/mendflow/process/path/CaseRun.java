package dev.mendflow.process.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.engine.testing.EngineExtension;
import dev.mendflow.engine.testing.RecordedEvent;
import dev.mendflow.engine.testing.Trace;
import dev.mendflow.process.CustomerSurveyProcess;
import dev.mendflow.process.EscalationProcess;
import dev.mendflow.process.Messages;
import dev.mendflow.process.ServiceCaseProcess;
import dev.mendflow.process.ServiceLevelClockProcess;
import dev.mendflow.process.StatutoryRemedyProcess;
import dev.mendflow.process.Variables;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;

/** One case on its way through the models. */
final class CaseRun {

    final String caseId = UUID.randomUUID().toString();
    final Script script;
    final Trace trace;
    private final EngineExtension engine;
    private final Set<Long> tasksDone = new HashSet<>();

    CaseRun(EngineExtension engine) {
        deploy(engine);
        this.engine = engine;
        this.script = new Script(engine.time().now());
        this.trace = engine.records().withVariable(Variables.CASE_ID, caseId);
        ScriptedSteps.play(engine.client(), caseId, script);
    }

    static void deploy(EngineExtension engine) {
        engine.deploy(
                ServiceCaseProcess.RESOURCE,
                EscalationProcess.RESOURCE,
                CustomerSurveyProcess.RESOURCE,
                ServiceLevelClockProcess.RESOURCE,
                StatutoryRemedyProcess.RESOURCE,
                "processes/statutory/confirm-facts.form",
                "processes/statutory/offer-remedy.form",
                "processes/service-case/severity.dmn",
                "processes/warranty/warranty.dmn",
                "processes/service-case/confirm-assessment.form",
                "processes/service-case/repair-remotely.form",
                "processes/service-case/decide-replacement.form",
                "processes/dispatch/accept-job.form",
                "processes/dispatch/assign-manually.form",
                "processes/visit/carry-out-repair.form",
                "processes/parts/chase-parts.form",
                "processes/feedback/call-back-customer.form",
                "processes/compensation/decide-compensation.form",
                "processes/escalation/handle-escalation.form");
    }

    /** Smoke: clear without an agent, rescue. */
    CaseRun reportedSmoke() {
        return reported("SAFETY", "SMOKE", "PORTAL");
    }

    /** Does not drive: an agent confirms, a technician comes. */
    CaseRun reportedStandstill() {
        return reported("IMMOBILE", "NO_DRIVE", "PHONE");
    }

    /** A display that fails: an agent confirms, repaired from afar. */
    CaseRun reportedDisplay() {
        return reported("DEGRADED", "DISPLAY", "EMAIL");
    }

    /** How does it work: an agent answers. */
    CaseRun reportedQuestion() {
        return reported("QUESTION", "HOW_TO", "PORTAL");
    }

    CaseRun reported(String category, String symptom, String channel) {
        Map<String, Object> report = new HashMap<>(Map.of(
                Variables.CASE_ID,
                caseId,
                Variables.CASE_NUMBER,
                "SC-2026-000001",
                Variables.CHANNEL,
                channel,
                Variables.CATEGORY,
                category,
                Variables.SYMPTOM,
                symptom,
                Variables.TIER,
                "B",
                Variables.REGION,
                "EAST",
                Variables.PRODUCT_LINE,
                "CAR"));
        report.put(Variables.SEVERITY_HINT, null);
        engine.publish(Messages.CASE_REPORTED, caseId, report);
        return this;
    }

    /** Waits for the user task, a new one each time, and completes it. */
    CaseRun complete(String elementId, Map<String, ?> answers) {
        RecordedEvent task = awaitTask(elementId);
        tasksDone.add(task.key());
        Map<String, Object> variables = new HashMap<>(answers);
        engine.completeUserTask(task.key(), variables);
        return this;
    }

    /** Completes the task as somebody who changes nothing does. */
    CaseRun complete(String elementId) {
        return complete(elementId, Map.of());
    }

    /** Waits for the user task, a new one each time. */
    RecordedEvent awaitTask(String elementId) {
        return Awaitility.await("a new user task " + elementId + " of " + trace.elementsCompleted())
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(25))
                .until(
                        () -> trace.openUserTasks().stream()
                                .filter(task -> task.elementId().equals(elementId) && !tasksDone.contains(task.key()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Says that a message came for this case. */
    CaseRun message(String name, Map<String, ?> payload) {
        engine.publish(name, caseId, payload);
        return this;
    }

    /** Says that a clock of this case has reached a rung. */
    CaseRun rung(String metric, int entry) {
        return message(
                Messages.SERVICE_LEVEL_RUNG,
                Map.of(
                        Variables.CLOCK_ID,
                        UUID.randomUUID().toString(),
                        Variables.RUNG_ENTRY,
                        entry,
                        Variables.METRIC,
                        metric));
    }

    /** Confirms the assessment, accepts the job and begins to repair. */
    CaseRun visited() {
        return complete(ServiceCaseProcess.CONFIRM_ASSESSMENT).complete(ServiceCaseProcess.ACCEPT_JOB);
    }

    /** The customer answers, and the case is closed. */
    CaseRun answeredAndClosed() {
        return message(Messages.FEEDBACK_GIVEN, Map.of()).closed();
    }

    CaseRun closed() {
        trace.awaitCompleted(ServiceCaseProcess.ID);
        assertThat(trace.elementsCompleted()).contains("SettleCase", "CloseCase", ServiceCaseProcess.CASE_CLOSED);
        return endedInOrder();
    }

    CaseRun cancelled() {
        trace.awaitCompleted(ServiceCaseProcess.ID);
        assertThat(trace.elementsCompleted())
                .contains(ServiceCaseProcess.CASE_CANCELLED)
                .doesNotContain(ServiceCaseProcess.CASE_CLOSED);
        return endedInOrder();
    }

    private CaseRun endedInOrder() {
        assertThat(trace.openUserTasks()).isEmpty();
        assertThat(trace.openTimers()).isEmpty();
        assertThat(trace.openIncidents()).isEmpty();
        return this;
    }

    /** How often that element has completed. */
    long times(String elementId) {
        return trace.elementsCompleted().stream().filter(elementId::equals).count();
    }

    /** The completed ones among these elements, in the order in which they completed. */
    List<String> orderOf(String... elements) {
        List<String> order = new ArrayList<>(trace.elementsCompleted());
        order.retainAll(Set.of(elements));
        return order;
    }
}
