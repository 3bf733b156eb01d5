package dev.mendflow.engine.oversight;

import java.util.Optional;

/**
 * A variable that belongs to the instance as a whole and has a value now.
 *
 * @param name its name
 * @param value what a person types: a text, or a number, truth value or list as JSON
 */
public record VariableCondition(String name, String value) {

    /** Reads {@code name=value}; empty when there is no name or no value. */
    public static Optional<VariableCondition> parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return Optional.empty();
        }
        String name = text.substring(0, equals).strip();
        String value = text.substring(equals + 1).strip();
        return name.isEmpty() || value.isEmpty() ? Optional.empty() : Optional.of(new VariableCondition(name, value));
    }

    /** As {@link #parse(String)} reads it. */
    public String text() {
        return name + "=" + value;
    }
}
