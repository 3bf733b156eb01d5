package dev.mendflow.api.tasks;

import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The form of a task, which alone says what may be answered.
 *
 * @param fields its fields by key
 */
record TaskForm(Map<String, FormField> fields) {

    private static final int DEEPEST = 20;

    static TaskForm of(JsonNode schema) {
        Map<String, FormField> fields = new LinkedHashMap<>();
        collect(schema, fields, 0);
        return new TaskForm(fields);
    }

    private static void collect(JsonNode part, Map<String, FormField> fields, int depth) {
        for (JsonNode component : part.path("components")) {
            if (FormField.isField(component)) {
                fields.put(component.path("key").asString(), FormField.of(component));
            } else if (depth < DEEPEST) {
                collect(component, fields, depth + 1);
            }
        }
    }

    /**
     * Checks answers and tells which go where; an answer of null is none.
     *
     * @param known names of variables that the task has already, so that a required field is filled without an answer
     * @throws Refusal 422 with every field that is wrong
     */
    Answers check(Map<String, ?> given, Set<String> known) {
        List<FieldProblem> problems = new ArrayList<>();
        Map<String, Object> forEngine = new LinkedHashMap<>();
        Map<String, String> forCase = new LinkedHashMap<>();
        given.forEach((key, answer) -> {
            FormField field = fields.get(key);
            String problem = problemOf(field, answer);
            if (problem != null) {
                problems.add(new FieldProblem(key, problem));
            } else if (field != null && answer != null) {
                if (field.kept()) {
                    forCase.put(key, answer.toString());
                } else {
                    forEngine.put(key, answer);
                }
            }
        });
        for (FormField field : fields.values()) {
            if (field.required() && isEmpty(given.get(field.key())) && !known.contains(field.key())) {
                problems.add(new FieldProblem(field.key(), "required"));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return new Answers(forEngine, forCase);
    }

    private static @Nullable String problemOf(@Nullable FormField field, @Nullable Object answer) {
        if (field == null) {
            return "unknown";
        }
        return answer == null || answer.equals("") ? null : field.problemOf(answer);
    }

    private static boolean isEmpty(@Nullable Object answer) {
        return answer == null || answer.equals("") || answer instanceof List<?> list && list.isEmpty();
    }

    /**
     * Answers that were found right.
     *
     * @param forEngine what the process may know
     * @param forCase free text that stays with the case
     */
    record Answers(Map<String, Object> forEngine, Map<String, String> forCase) {}
}
