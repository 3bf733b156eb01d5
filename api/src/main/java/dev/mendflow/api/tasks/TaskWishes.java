package dev.mendflow.api.tasks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What callers send about tasks. */
final class TaskWishes {

    private TaskWishes() {}

    /** Who is to have a task: a login or a technician's code. */
    record Assignment(@NotBlank @Size(max = 100) String assignee) {}

    /** The answers of a form by field; null for none. */
    record Completion(@Size(max = 200) @Nullable Map<String, @Nullable Object> variables) {

        Map<String, @Nullable Object> answers() {
            return variables == null ? new HashMap<>() : variables;
        }
    }

    /** What can be done with several tasks at once. */
    enum Verb {
        CLAIM,
        UNCLAIM,
        ASSIGN,
        COMPLETE
    }

    /**
     * The same for several tasks.
     *
     * @param keys the tasks
     * @param action what to do
     * @param assignee for ASSIGN
     * @param variables for COMPLETE
     */
    record Bulk(
            @NotEmpty @Size(max = 200) List<@NotNull Long> keys,
            @NotNull @Nullable Verb action,
            @Size(max = 100) @Nullable String assignee,
            @Size(max = 200) @Nullable Map<String, @Nullable Object> variables) {

        Completion completion() {
            return new Completion(variables);
        }
    }
}
