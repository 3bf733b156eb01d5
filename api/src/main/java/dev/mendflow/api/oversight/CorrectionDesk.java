package dev.mendflow.api.oversight;

import dev.mendflow.api.cases.CaseInstances;
import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.engine.command.CommandOutcome;
import dev.mendflow.engine.command.CommandRejected;
import dev.mendflow.engine.oversight.ElementInstance;
import dev.mendflow.engine.oversight.ElementState;
import dev.mendflow.engine.oversight.InstanceCorrections;
import dev.mendflow.engine.oversight.MigrationPlan;
import dev.mendflow.engine.oversight.MigrationPlans;
import dev.mendflow.engine.oversight.ProcessDefinitions;
import dev.mendflow.engine.oversight.ProcessElement;
import dev.mendflow.engine.oversight.ProcessInstance;
import dev.mendflow.engine.oversight.ProcessInstanceDetail;
import dev.mendflow.engine.oversight.ProcessInstances;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Stops instances, moves them to other versions and tokens to other places, once it is known that this can be done. */
@Component
class CorrectionDesk {

    private final InstanceCorrections corrections;
    private final MigrationPlans plans;
    private final ProcessInstances instances;
    private final ProcessDefinitions definitions;
    private final CaseInstances cases;

    CorrectionDesk(
            InstanceCorrections corrections,
            MigrationPlans plans,
            ProcessInstances instances,
            ProcessDefinitions definitions,
            CaseInstances cases) {
        this.corrections = corrections;
        this.plans = plans;
        this.instances = instances;
        this.definitions = definitions;
        this.cases = cases;
    }

    MigrationPlan plan(long key, int version, Map<String, String> wishes) {
        return plans.of(key, version, wishes).orElseThrow(Refusal::notFound);
    }

    CommandOutcome migrate(long key, int version, Map<String, String> wishes) {
        MigrationPlan plan = plan(key, version, wishes);
        if (!plan.isPossible()) {
            throw Refusal.unacceptable(
                    "migration-impossible",
                    plan.obstacles().stream()
                            .map(obstacle -> new FieldProblem(obstacle.elementId(), code(obstacle.reason())))
                            .toList());
        }
        return asked(() -> corrections.migrate(key, plan.target().key(), plan.elements()));
    }

    /** Refused while the instance carries an open case that nobody called off: it would be left without an end. */
    CommandOutcome cancel(long key) {
        endsNoCase(instances.find(key).orElseThrow(Refusal::notFound));
        return instances.cancel(key);
    }

    CommandOutcome modify(long key, List<String> activate, List<Long> terminate) {
        ProcessInstanceDetail detail = instances.detail(key).orElseThrow(Refusal::notFound);
        if (activate.isEmpty() && terminate.isEmpty()) {
            throw Refusal.invalid(List.of(new FieldProblem("activate", "required")));
        }
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> known = definitions.elements(detail.instance().processDefinitionKey()).stream()
                .map(ProcessElement::id)
                .collect(Collectors.toSet());
        activate.stream()
                .filter(element -> !known.contains(element))
                .forEach(element -> problems.add(new FieldProblem("activate", "no-element")));
        Set<Long> tokens = detail.elements().stream()
                .filter(visit -> visit.state() == ElementState.ACTIVE && visit.key() != key)
                .map(ElementInstance::key)
                .collect(Collectors.toSet());
        terminate.stream()
                .filter(visit -> !tokens.contains(visit))
                .forEach(visit -> problems.add(new FieldProblem("terminate", "no-token")));
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        if (activate.isEmpty() && endsWithout(terminate, detail)) {
            endsNoCase(detail.instance());
        }
        return asked(() -> corrections.modify(key, activate, terminate));
    }

    /** Whether each innermost token, or something around it, is among those that are taken away: then the instance ends. */
    private static boolean endsWithout(List<Long> terminated, ProcessInstanceDetail detail) {
        Map<Long, Long> scopes = detail.elements().stream()
                .filter(visit -> visit.state() == ElementState.ACTIVE
                        && visit.key() != detail.instance().key())
                .collect(Collectors.toMap(ElementInstance::key, ElementInstance::scopeKey));
        return scopes.keySet().stream()
                .filter(visit -> !scopes.containsValue(visit))
                .allMatch(visit -> isWithin(terminated, visit, scopes));
    }

    private static boolean isWithin(List<Long> some, Long visit, Map<Long, Long> scopes) {
        for (Long around = visit; around != null; around = scopes.get(around)) {
            if (some.contains(around)) {
                return true;
            }
        }
        return false;
    }

    /** A case whose cancellation does not come through is let go of: cancelled once more, it ends without its process. */
    private void endsNoCase(ProcessInstance instance) {
        cases.openCaseOf(instance)
                .filter(open -> open.cancelRequestedAt() == null)
                .ifPresent(open -> {
                    throw Refusal.conflict(
                            "instance-carries-case", open.number().value());
                });
    }

    static String code(MigrationPlan.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the engine says about a correction is for those who know the model; it is told as it is. */
    private static CommandOutcome asked(Supplier<CommandOutcome> correction) {
        try {
            return correction.get();
        } catch (CommandRejected rejected) {
            throw Refusal.unprocessable("engine-says", String.valueOf(rejected.getMessage()));
        }
    }
}
