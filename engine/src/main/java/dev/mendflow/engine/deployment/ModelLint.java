package dev.mendflow.engine.deployment;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.validation.zeebe.ZeebeDesignTimeValidators;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/**
 * Looks through models before the engine gets them. The engine itself has no limits: one expression can end it for good
 * and one loop can block it, so what could do that is refused here.
 */
@Component
public class ModelLint {

    private static final int MOST_FILES = 50;
    private static final int LARGEST = 900_000;
    private static final int MOST_FINDINGS = 200;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,119}\\.(bpmn|dmn|form)");

    /** What is wrong with these files, each for itself and together; nothing when they may go to the engine. */
    public List<Finding> check(List<ModelFile> files) {
        List<Finding> findings = new ArrayList<>();
        if (files.isEmpty() || files.size() > MOST_FILES) {
            return List.of(new Finding("-", "-", "number-of-files", List.of(String.valueOf(MOST_FILES))));
        }
        Set<String> names = new HashSet<>();
        Map<String, Set<String>> calls = new HashMap<>();
        Map<String, ModelFile> homes = new HashMap<>();
        for (ModelFile file : files) {
            if (!names.add(file.name())) {
                findings.add(Finding.of(file, "-", "file-twice"));
            }
            findings.addAll(check(file, calls, homes));
        }
        calls.keySet().stream()
                .filter(process -> callsItself(process, calls))
                .sorted()
                .forEach(process ->
                        findings.add(Finding.of(Objects.requireNonNull(homes.get(process)), process, "calls-itself")));
        return findings.stream().limit(MOST_FINDINGS).toList();
    }

    private static List<Finding> check(ModelFile file, Map<String, Set<String>> calls, Map<String, ModelFile> homes) {
        if (!NAME.matcher(file.name()).matches()) {
            return List.of(Finding.of(file, "-", "file-name"));
        }
        if (file.content().length > LARGEST) {
            return List.of(Finding.of(file, "-", "file-size", LARGEST / 1000));
        }
        if (file.kind().equals("form")) {
            return FormRules.check(file);
        }
        try {
            XmlNode root = SafeXml.read(file.content());
            if (file.kind().equals("dmn")) {
                return DmnRules.check(file, root);
            }
            List<Finding> findings = BpmnRules.check(file, root);
            collectCalls(root, calls, file, homes);
            return findings.isEmpty() ? byTheBook(file) : findings;
        } catch (XMLStreamException unreadable) {
            return List.of(Finding.of(file, "-", "unreadable", String.valueOf(unreadable.getMessage())));
        }
    }

    private static void collectCalls(
            XmlNode root, Map<String, Set<String>> calls, ModelFile file, Map<String, ModelFile> homes) {
        root.children().stream()
                .filter(node -> node.is(BpmnRules.BPMN, "process"))
                .forEach(process -> {
                    homes.put(process.get("id"), file);
                    process.all()
                            .filter(node -> node.is(BpmnRules.ZEEBE, "calledElement"))
                            .forEach(call -> calls.computeIfAbsent(process.get("id"), id -> new HashSet<>())
                                    .add(call.get("processId")));
                });
    }

    private static boolean callsItself(String process, Map<String, Set<String>> calls) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(calls.getOrDefault(process, Set.of()));
        while (!open.isEmpty()) {
            String called = open.removeLast();
            if (called.equals(process)) {
                return true;
            }
            if (seen.add(called)) {
                open.addAll(calls.getOrDefault(called, Set.of()));
            }
        }
        return false;
    }

    /** What the schema and the engine's own rules for designers say; only of documents that were read safely before. */
    private static List<Finding> byTheBook(ModelFile file) {
        try {
            BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
            List<Finding> findings = new ArrayList<>();
            model.validate(ZeebeDesignTimeValidators.VALIDATORS)
                    .getResults()
                    .forEach((element, results) -> results.forEach(result ->
                            findings.add(Finding.of(file, idOf(element), "engine-rule", result.getMessage()))));
            return findings;
        } catch (ModelException invalid) {
            return List.of(Finding.of(file, "-", "schema", cause(invalid)));
        }
    }

    private static String idOf(ModelElementInstance element) {
        for (ModelElementInstance at = element; at != null; at = at.getParentElement()) {
            String id = at.getAttributeValue("id");
            if (id != null) {
                return id;
            }
        }
        return "-";
    }

    private static String cause(Throwable invalid) {
        Throwable cause = invalid;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
