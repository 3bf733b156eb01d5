package dev.mendflow.servicecase;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which case, in every room, and the correlation key of its one process instance. */
public record CaseId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CaseId {}

    /** The id that {@code text} spells; {@code IllegalArgumentException} if it is none. */
    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    /** A new one. */
    public static CaseId random() {
        return new CaseId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
