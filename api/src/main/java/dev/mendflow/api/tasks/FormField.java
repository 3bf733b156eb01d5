package dev.mendflow.api.tasks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field of a form, as far as answers are checked against it.
 *
 * @param key the name of the answer
 * @param type the form's word for the kind of field
 * @param required whether there has to be an answer
 * @param kept whether the answer is kept with the case and never sent to the engine
 * @param options the only answers there are, null for any
 * @param rules the field's {@code validate} part
 */
record FormField(
        String key,
        String type,
        boolean required,
        boolean kept,
        @Nullable Set<String> options,
        JsonNode rules) {

    private static final Set<String> DECORATION =
            Set.of("text", "html", "image", "spacer", "separator", "button", "group", "iframe", "table", "expression");
    private static final Set<String> CHOICE = Set.of("select", "radio", "checklist", "taglist");
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_CHOICES = 200;

    /** Whether this part of a form has an answer at all. */
    static boolean isField(JsonNode component) {
        return component.path("key").isString()
                && !DECORATION.contains(component.path("type").asString(""));
    }

    static FormField of(JsonNode component) {
        JsonNode rules = component.path("validate");
        String type = component.path("type").asString("");
        return new FormField(
                component.path("key").asString(),
                type,
                // A field that may be hidden is not asked for: only the browser knows whether it was.
                rules.path("required").asBoolean(false)
                        && component.path("conditional").isMissingNode()
                        && component.path("defaultValue").isMissingNode(),
                component.path("properties").path("keep").asString("").equals("case"),
                CHOICE.contains(type) && component.path("values").isArray()
                        ? StreamSupport.stream(component.path("values").spliterator(), false)
                                .map(option -> option.path("value").asString(""))
                                .collect(Collectors.toUnmodifiableSet())
                        : null,
                rules);
    }

    /** What is wrong with an answer: a code, or null if nothing is. */
    @Nullable
    String problemOf(Object answer) {
        return switch (type) {
            case "number" -> numberProblem(answer);
            case "checkbox" -> answer instanceof Boolean ? null : "invalid";
            case "checklist", "taglist" -> choicesProblem(answer);
            case "select", "radio" -> choiceProblem(answer);
            case "dynamiclist", "filepicker", "documentPreview" -> "invalid";
            default -> textProblem(answer);
        };
    }

    private @Nullable String textProblem(Object answer) {
        if (!(answer instanceof String text)) {
            return "invalid";
        }
        if (text.length() > rules.path("maxLength").asInt(LONGEST_TEXT)
                || text.length() < rules.path("minLength").asInt(0)) {
            return "size";
        }
        String pattern = rules.path("pattern").asString("");
        return pattern.isEmpty() || text.length() <= 1_000 && text.matches(pattern) ? null : "invalid";
    }

    private @Nullable String numberProblem(Object answer) {
        if (!(answer instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            return "invalid";
        }
        boolean inRange = number.doubleValue() >= rules.path("min").asDouble(-1e15)
                && number.doubleValue() <= rules.path("max").asDouble(1e15);
        return inRange ? null : "range";
    }

    private @Nullable String choiceProblem(Object answer) {
        boolean scalar = answer instanceof String || answer instanceof Number || answer instanceof Boolean;
        if (!scalar || answer.toString().length() > LONGEST_TEXT) {
            return "invalid";
        }
        return options == null || options.contains(answer.toString()) ? null : "option";
    }

    private @Nullable String choicesProblem(Object answer) {
        if (!(answer instanceof List<?> chosen) || chosen.size() > MOST_CHOICES) {
            return "invalid";
        }
        return chosen.stream()
                .map(one -> one == null || one instanceof Map ? "invalid" : choiceProblem(one))
                .filter(problem -> problem != null)
                .findFirst()
                .orElse(null);
    }
}
