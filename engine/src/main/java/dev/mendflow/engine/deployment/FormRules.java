package dev.mendflow.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a form may not do: run or load anything of its author's making. */
final class FormRules {

    private static final Set<String> SAFE = Set.of(
            "text",
            "group",
            "separator",
            "spacer",
            "dynamiclist",
            "table",
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "expression",
            "button");
    private static final Pattern CONTENT =
            Pattern.compile("data:|javascript:|<\\s*(script|iframe|img|object|embed)", Pattern.CASE_INSENSITIVE);
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxStringLength(100_000)
                            .build())
                    .build())
            .build();

    private final ModelFile file;
    private final List<Finding> findings = new ArrayList<>();

    private FormRules(ModelFile file) {
        this.file = file;
    }

    static List<Finding> check(ModelFile file) {
        FormRules rules = new FormRules(file);
        try {
            rules.check(JSON.readTree(file.content()));
        } catch (JacksonException noJson) {
            rules.report("-", "unreadable", String.valueOf(noJson.getOriginalMessage()));
        }
        return rules.findings;
    }

    private void check(JsonNode form) {
        String id = form.path("id").asString("");
        if (id.isEmpty() || !form.path("type").asString("").equals("default")) {
            report("-", "not-a-model");
            return;
        }
        texts(form, id);
        components(form);
    }

    private void texts(JsonNode node, String where) {
        String at = node.path("id").asString(where);
        if (node.isString()) {
            String text = node.stringValue();
            if (CONTENT.matcher(text).find()) {
                report(where, "form-content");
            }
            if (text.stripLeading().startsWith("=")) {
                FeelRules.broken(text).ifPresent(rule -> report(where, rule, text));
            }
        }
        node.values().forEach(child -> texts(child, at));
    }

    private void components(JsonNode node) {
        for (JsonNode component : node.path("components")) {
            String type = component.path("type").asString("");
            if (!SAFE.contains(type)) {
                report(component.path("id").asString("-"), "form-component", type);
            }
            components(component);
        }
    }

    private void report(String element, String rule, Object... words) {
        findings.add(Finding.of(file, element, rule, words));
    }
}
