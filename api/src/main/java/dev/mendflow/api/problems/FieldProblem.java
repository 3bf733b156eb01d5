package dev.mendflow.api.problems;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field.
 *
 * @param field path of the field as the caller wrote it
 * @param code what is wrong, a name of the list in the documentation
 * @param message the same in the caller's language; null until it is answered
 */
public record FieldProblem(
        String field, String code, @Nullable String message) {

    public FieldProblem(String field, String code) {
        this(field, code, null);
    }
}
