package dev.mendflow.api.oversight;

import dev.mendflow.api.audit.AuditEntry;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.oversight.ProcessInstanceDetail;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An instance with all that is known of it, each list in the order in which it happened.
 *
 * @param openCase the number of the open case that it carries, which is cancelled instead of it; null when it carries none
 */
record InstanceDetail(
        InstanceLine instance,
        @Nullable String openCase,
        List<ElementView> elements,
        List<String> takenFlows,
        List<VariableView> variables,
        List<IncidentView> incidents,
        List<TimerView> timers,
        List<JobView> jobs,
        List<SubscriptionView> messageSubscriptions,
        List<InstanceLine> calledInstances,
        List<DecisionView> decisions,
        List<EscalationView> escalations,
        List<OpenTaskView> tasks,
        List<DeedView> audit) {

    static InstanceDetail of(
            ProcessInstanceDetail detail,
            @Nullable String caseNumber,
            @Nullable String openCase,
            List<UserTask> tasks,
            List<AuditEntry> audit,
            OversightCopies copies,
            JsonMapper json) {
        return new InstanceDetail(
                copies.instance(detail.instance(), caseNumber),
                openCase,
                detail.elements().stream().map(copies::visit).toList(),
                detail.takenFlows(),
                detail.variables().stream()
                        .map(variable -> new VariableView(
                                variable.name(),
                                String.valueOf(variable.scopeKey()),
                                read(json, variable.json()),
                                variable.changedAt(),
                                variable.history().stream()
                                        .map(change -> new ChangeView(change.at(), read(json, change.json())))
                                        .toList()))
                        .toList(),
                detail.incidents().stream().map(copies::incident).toList(),
                detail.timers().stream().map(copies::timer).toList(),
                detail.jobs().stream().map(copies::job).toList(),
                detail.messageSubscriptions().stream().map(copies::subscription).toList(),
                detail.calledInstances().stream()
                        .map(called -> copies.instance(called, caseNumber))
                        .toList(),
                detail.decisions().stream()
                        .map(made -> new DecisionView(
                                made.decisionId(),
                                made.decisionName(),
                                made.decisionVersion(),
                                made.elementId(),
                                made.failed(),
                                made.failureMessage(),
                                read(json, made.outputJson()),
                                read(json, made.stepsJson()),
                                made.evaluatedAt()))
                        .toList(),
                detail.escalations().stream().map(copies::escalation).toList(),
                tasks.stream()
                        .filter(UserTask::open)
                        .map(task -> new OpenTaskView(
                                String.valueOf(task.key()), task.elementId(), task.assignee(), task.createdAt()))
                        .toList(),
                audit.stream()
                        .map(entry -> new DeedView(entry.at(), entry.actor(), entry.action(), entry.outcome()))
                        .toList());
    }

    private static @Nullable JsonNode read(JsonMapper json, @Nullable String text) {
        return text == null ? null : json.readTree(text);
    }

    /** One visit of a token. */
    record ElementView(
            String key,
            String element,
            String type,
            String state,
            Instant startedAt,
            @Nullable Instant endedAt,
            boolean incident) {}

    /** A variable and what it was before; a value above a million characters is left out. */
    record VariableView(
            String name, String scopeKey, @Nullable JsonNode value, Instant changedAt, List<ChangeView> history) {}

    /** A value a variable was given. */
    record ChangeView(Instant at, @Nullable JsonNode value) {}

    /** A timer. */
    record TimerView(
            String element,
            String state,
            Instant dueAt,
            int repetitions,
            @Nullable Instant endedAt) {}

    /** Work for a worker. */
    record JobView(
            String key,
            String type,
            String element,
            String state,
            int retries,
            @Nullable String worker,
            @Nullable String errorMessage,
            Instant createdAt,
            @Nullable Instant endedAt) {}

    /** A message that is waited for. */
    record SubscriptionView(String element, String message, String correlationKey, String state, Instant createdAt) {}

    /** A decision that was made. */
    record DecisionView(
            String decision,
            String name,
            int version,
            @Nullable String element,
            boolean failed,
            @Nullable String failureMessage,
            @Nullable JsonNode output,
            @Nullable JsonNode steps,
            Instant evaluatedAt) {}

    /** An escalation that was thrown. */
    record EscalationView(String code, String element, Instant at) {}

    /** A task that waits for somebody. */
    record OpenTaskView(
            String key, String element, @Nullable String assignee, Instant createdAt) {}

    /** What somebody asked for, and what came of it: {@code done} or the code of the refusal. */
    record DeedView(Instant at, String who, String action, String outcome) {}
}
