package dev.mendflow.api.tasks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
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

    /** The key of a task: a number, or the same as text for callers whose numbers are too short for it. */
    @Schema(type = "string", example = "2251799813685249")
    record Key(long value) {

        /** @throws IllegalArgumentException when it is no whole number */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Key of(Object written) {
            return switch (written) {
                case Integer number -> new Key(number);
                case Long number -> new Key(number);
                case String text -> new Key(Long.parseLong(text));
                default -> throw new IllegalArgumentException("Not the key of a task");
            };
        }

        @JsonValue
        String text() {
            return String.valueOf(value);
        }
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
            @NotEmpty @Size(max = 200) List<@NotNull Key> keys,
            @NotNull @Nullable Verb action,
            @Size(max = 100) @Nullable String assignee,
            @Size(max = 200) @Nullable Map<String, @Nullable Object> variables) {

        Completion completion() {
            return new Completion(variables);
        }
    }
}
