package dev.mendflow.engine.deployment;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process may not do. */
final class BpmnRules {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";
    private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final int LONGEST_ID = 255;
    private static final int LONGEST_NAME = 1_000;
    private static final Duration SHORTEST_CYCLE = Duration.ofSeconds(1);
    private static final Pattern CYCLE = Pattern.compile("R(\\d*)/(?:[^/]*/)?(P[^/]+)");
    private static final int MOST_LOOPS_WITHIN_LOOPS = 1;

    private final ModelFile file;
    private final List<Finding> findings = new ArrayList<>();

    private BpmnRules(ModelFile file) {
        this.file = file;
    }

    static List<Finding> check(ModelFile file, XmlNode root) {
        BpmnRules rules = new BpmnRules(file);
        rules.check(root);
        return rules.findings;
    }

    private void check(XmlNode root) {
        if (!root.is(BPMN, "definitions")) {
            report("-", "not-a-model");
            return;
        }
        List<XmlNode> processes = root.children().stream()
                .filter(node -> node.is(BPMN, "process"))
                .toList();
        if (processes.stream().noneMatch(process -> process.get("isExecutable").equals("true"))) {
            report("-", "not-executable");
        }
        if (root.children().stream().noneMatch(node -> node.is(DIAGRAM, "BPMNDiagram"))) {
            report("-", "no-diagram");
        }
        Set<String> ids = new HashSet<>();
        root.all().forEach(node -> check(node, ids));
        processes.forEach(
                process -> FlowLoops.restless(process).forEach(element -> report(element, "loop-without-rest")));
    }

    private void check(XmlNode node, Set<String> ids) {
        String id = node.get("id");
        if (node.namespace().equals(BPMN)) {
            if (id.length() > LONGEST_ID || node.get("name").length() > LONGEST_NAME) {
                report(node.where(), "name-length", LONGEST_ID, LONGEST_NAME);
            }
            if (!id.isEmpty() && !ids.add(id)) {
                report(id, "id-twice");
            }
        }
        node.attributes().values().forEach(value -> expression(node, value));
        expression(node, node.text());
        switch (node.name()) {
            case "loopCharacteristics" -> collection(node);
            case "multiInstanceLoopCharacteristics" -> nested(node);
            case "timeCycle" -> cycle(node);
            case "script" -> {
                if (node.namespace().equals(BPMN) && !node.text().isEmpty()) {
                    report(node.where(), "foreign-script");
                }
            }
            default -> {}
        }
    }

    private void expression(XmlNode node, String value) {
        if (value.stripLeading().startsWith("=")) {
            FeelRules.broken(value).ifPresent(rule -> report(node.where(), rule, value));
        }
    }

    /** A list that is put together has no limit; a variable has the one of whoever sets it. */
    private void collection(XmlNode node) {
        if (node.namespace().equals(ZEEBE) && FeelRules.buildsList(node.get("inputCollection"))) {
            report(node.where(), "unbounded-loop", node.get("inputCollection"));
        }
    }

    private void nested(XmlNode node) {
        int around = 0;
        for (XmlNode at = node.parent(); at != null; at = at.parent()) {
            XmlNode scope = at;
            boolean loops = scope.children().stream()
                    .anyMatch(child -> child != node && child.is(BPMN, "multiInstanceLoopCharacteristics"));
            around += loops ? 1 : 0;
        }
        if (around > MOST_LOOPS_WITHIN_LOOPS) {
            report(node.where(), "loop-in-loops");
        }
    }

    private void cycle(XmlNode node) {
        Matcher cycle = CYCLE.matcher(node.text());
        if (!cycle.matches()) {
            return;
        }
        try {
            boolean often = cycle.group(1).isEmpty() || cycle.group(1).length() > 3;
            if (often && Duration.parse(cycle.group(2)).compareTo(SHORTEST_CYCLE) < 0) {
                report(node.where(), "timer-too-fast", node.text());
            }
        } catch (DateTimeParseException monthsOrYears) {
            // Longer than a second.
        }
    }

    private void report(String element, String rule, Object... words) {
        findings.add(Finding.of(file, element, rule, words));
    }
}
