package dev.mendflow.engine.oversight;

import dev.mendflow.engine.oversight.MigrationPlan.Obstacle;
import dev.mendflow.engine.oversight.MigrationPlan.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Works out what a migration would do and what the engine (8.6) cannot do, so that nobody learns it from a refusal. */
@Component
public class MigrationPlans {

    /** Only what the engine keeps a subscription or a timer for is told to go over. */
    private static final Set<String> LISTENING = Set.of("timer", "message", "signal");

    private static final Set<String> NEVER = Set.of("adHocSubProcess", "transaction");

    private final ProcessInstances instances;
    private final ProcessDefinitions definitions;

    MigrationPlans(ProcessInstances instances, ProcessDefinitions definitions) {
        this.instances = instances;
        this.definitions = definitions;
    }

    /**
     * The plan for an instance: each element becomes the one with the same id, unless it is said otherwise.
     *
     * @param wishes which element shall become which, where the ids differ
     * @return empty when there is no such instance or version
     * @throws InstanceNotRunning when it has ended
     */
    public Optional<MigrationPlan> of(long key, int version, Map<String, String> wishes) {
        Optional<ProcessInstanceDetail> found = instances.detail(key);
        if (found.isPresent() && found.get().instance().state() != ProcessInstanceState.ACTIVE) {
            throw new InstanceNotRunning(key, null);
        }
        return found.flatMap(detail -> definitions
                .find(detail.instance().bpmnProcessId(), version)
                .map(target -> plan(detail, target, wishes)));
    }

    private MigrationPlan plan(ProcessInstanceDetail detail, ProcessDefinition target, Map<String, String> wishes) {
        DiagramShape from = shape(detail.instance().processDefinitionKey());
        DiagramShape to = shape(target.key());
        Set<String> occupied = occupied(detail);
        Map<String, String> elements = new TreeMap<>();
        List<Obstacle> obstacles = new ArrayList<>();
        for (String id : concerned(detail, from, occupied)) {
            String becomes = wishes.getOrDefault(id, id);
            Optional<Reason> reason = reason(id, becomes, from, to, wishes);
            if (reason.isEmpty()) {
                elements.put(id, becomes);
            } else if (occupied.contains(id) || reason.get() == Reason.LISTENS_FOR_ESCALATION) {
                obstacles.add(new Obstacle(id, reason.get()));
            }
        }
        return new MigrationPlan(detail.instance(), target, elements, obstacles);
    }

    private DiagramShape shape(long definitionKey) {
        return definitions.xml(definitionKey).map(DiagramShape::read).orElseGet(() -> new DiagramShape(Map.of()));
    }

    private static Set<String> occupied(ProcessInstanceDetail detail) {
        Set<String> occupied = new HashSet<>();
        detail.elements().stream()
                .filter(visit -> visit.state() == ElementState.ACTIVE)
                .forEach(visit -> occupied.add(visit.elementId()));
        return occupied;
    }

    /** What has a token, and what waits beside it: events on the boundary and those that start sub-processes. */
    private static List<String> concerned(ProcessInstanceDetail detail, DiagramShape from, Set<String> occupied) {
        String process = detail.instance().bpmnProcessId();
        return from.nodes().values().stream()
                .filter(node -> occupied.contains(node.id())
                        || LISTENING.contains(node.event())
                                && (occupied.contains(node.attachedTo())
                                        || startsOnEvent(node, from, occupied, process))
                        || node.event().equals("escalation") && startsOnEvent(node, from, occupied, process))
                .map(DiagramShape.Node::id)
                .filter(id -> !id.equals(process))
                .toList();
    }

    private static boolean startsOnEvent(
            DiagramShape.Node node, DiagramShape from, Set<String> occupied, String process) {
        return node.type().equals("startEvent")
                && from.find(node.scope())
                        .filter(DiagramShape.Node::onEvent)
                        .filter(scope -> scope.scope().equals(process) || occupied.contains(scope.scope()))
                        .isPresent();
    }

    private static Optional<Reason> reason(
            String id, String becomes, DiagramShape from, DiagramShape to, Map<String, String> wishes) {
        DiagramShape.Node source = from.find(id).orElseThrow();
        Optional<DiagramShape.Node> target = to.find(becomes);
        if (source.event().equals("escalation") && source.type().equals("startEvent")) {
            return Optional.of(Reason.LISTENS_FOR_ESCALATION);
        }
        if (NEVER.contains(source.type())) {
            return Optional.of(Reason.KIND_NOT_MOVABLE);
        }
        if (target.isEmpty()) {
            return Optional.of(Reason.NO_TARGET);
        }
        if (!target.get().type().equals(source.type()) || !target.get().event().equals(source.event())) {
            return Optional.of(Reason.OTHER_KIND);
        }
        String scope = source.scope();
        return wishes.getOrDefault(scope, scope).equals(target.get().scope())
                ? Optional.empty()
                : Optional.of(Reason.OTHER_SCOPE);
    }
}
