package dev.mendflow.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Which asset. */
public record AssetId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AssetId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
