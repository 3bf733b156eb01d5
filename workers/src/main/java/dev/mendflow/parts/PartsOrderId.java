package dev.mendflow.parts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which order; the correlation key of {@code parts-arrived}. */
public record PartsOrderId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartsOrderId {}

    /** A new one. */
    public static PartsOrderId random() {
        return new PartsOrderId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
