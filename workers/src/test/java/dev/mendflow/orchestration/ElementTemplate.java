package dev.mendflow.orchestration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The element template of a step, for Camunda Modeler: the texts are the step's Javadoc. */
record ElementTemplate(StepSource step) {

    private static final String SCHEMA =
            "https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json";
    private static final String CORRELATION = "caseId";
    /** The first, and one after each of the three pauses of {@link StepWorker}. */
    private static final String TRIES = "4";

    /** The job type, which is also the file's name. */
    String jobType() {
        return step.room() + "."
                + step.name().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The file's text. */
    String json() {
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("$schema", SCHEMA);
        template.put("name", label());
        template.put("id", "dev.mendflow." + jobType());
        template.put("version", 1);
        template.put("description", description());
        template.put("engines", Map.of("camunda", "^8.6"));
        template.put("category", category());
        template.put("appliesTo", List.of("bpmn:Task"));
        template.put("elementType", Map.of("value", "bpmn:ServiceTask"));
        template.put("groups", List.of(group()));
        template.put("properties", properties());
        return JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(template)
                        .replace("\r\n", "\n")
                + "\n";
    }

    private String label() {
        return sentence(step.name());
    }

    private static String sentence(String pascalCase) {
        String words = pascalCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String description() {
        return step.result().isEmpty()
                ? step.text()
                : step.text() + " Gives back: "
                        + String.join(", ", step.result().keySet()) + ".";
    }

    private Map<String, String> category() {
        Map<String, String> category = new LinkedHashMap<>();
        category.put("id", "dev.mendflow." + step.room());
        category.put("name", sentence(step.room()));
        return category;
    }

    private static Map<String, String> group() {
        Map<String, String> group = new LinkedHashMap<>();
        group.put("id", "given");
        group.put("label", "Given");
        return group;
    }

    private List<Map<String, Object>> properties() {
        List<Map<String, Object>> properties = new ArrayList<>();
        properties.add(hidden(jobType(), binding("zeebe:taskDefinition", "property", "type")));
        properties.add(hidden(TRIES, binding("zeebe:taskDefinition", "property", "retries")));
        properties.add(hidden(label(), binding("property", "name", "name")));
        step.given().forEach((name, text) -> {
            if (!name.equals(CORRELATION)) {
                properties.add(input(name, text));
            }
        });
        return properties;
    }

    private static Map<String, Object> hidden(String fixed, Map<String, String> binding) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("type", "Hidden");
        property.put("value", fixed);
        property.put("binding", binding);
        return property;
    }

    private static Map<String, Object> input(String name, String text) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("id", name);
        property.put("label", name);
        property.put("description", text);
        property.put("group", "given");
        property.put("type", "String");
        property.put("feel", "optional");
        property.put("value", "=" + name);
        property.put("binding", binding("zeebe:input", "name", name));
        return property;
    }

    private static Map<String, String> binding(String type, String key, String name) {
        Map<String, String> binding = new LinkedHashMap<>();
        binding.put("type", type);
        binding.put(key, name);
        return binding;
    }
}
