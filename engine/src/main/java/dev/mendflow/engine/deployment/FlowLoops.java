package dev.mendflow.engine.deployment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ways that lead back to where they began without anything to wait for: a token on one never rests. */
final class FlowLoops {

    private static final Set<String> WAITS =
            Set.of("userTask", "receiveTask", "serviceTask", "sendTask", "intermediateCatchEvent", "eventBasedGateway");
    private static final Set<String> WAITED_FOR =
            Set.of("timerEventDefinition", "messageEventDefinition", "signalEventDefinition");
    private static final Set<String> SCOPES = Set.of("subProcess", "transaction", "adHocSubProcess");

    private FlowLoops() {}

    /** One element of each loop that never rests. */
    static List<String> restless(XmlNode process) {
        Map<String, List<String>> next = new HashMap<>();
        Set<String> resting = new HashSet<>();
        process.all().filter(node -> node.namespace().equals(BpmnRules.BPMN)).forEach(node -> {
            if (node.name().equals("sequenceFlow")) {
                next.computeIfAbsent(node.get("sourceRef"), source -> new ArrayList<>())
                        .add(node.get("targetRef"));
                return;
            }
            if (node.name().equals("boundaryEvent")) {
                next.computeIfAbsent(node.get("attachedToRef"), source -> new ArrayList<>())
                        .add(node.get("id"));
            }
            if (rests(node)) {
                resting.add(node.get("id"));
            }
        });
        return next.keySet().stream()
                .filter(id -> !resting.contains(id) && comesBack(id, next, resting))
                .sorted()
                .limit(1)
                .toList();
    }

    /** A job is done by a worker, which takes its time; a task that evaluates an expression is not a job. */
    private static boolean rests(XmlNode node) {
        if (SCOPES.contains(node.name())) {
            return node.all().anyMatch(inner -> inner != node && rests(inner));
        }
        if (WAITS.contains(node.name())) {
            return true;
        }
        if (node.name().equals("boundaryEvent")) {
            return node.children().stream().anyMatch(event -> WAITED_FOR.contains(event.name()));
        }
        return node.name().endsWith("Task")
                && node.all().anyMatch(inner -> inner.is(BpmnRules.ZEEBE, "taskDefinition"));
    }

    private static boolean comesBack(String start, Map<String, List<String>> next, Set<String> resting) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(next.getOrDefault(start, List.of()));
        while (!open.isEmpty()) {
            String at = open.pop();
            if (at.equals(start)) {
                return true;
            }
            if (!resting.contains(at) && seen.add(at)) {
                open.addAll(next.getOrDefault(at, List.of()));
            }
        }
        return false;
    }
}
