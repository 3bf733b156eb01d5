package dev.mendflow.api.views;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A view as it shall be.
 *
 * @param shared whether it is offered to everybody; only those who lead may share. False if it is not said
 */
@Schema(example = """
        {"name": "P1 in repair", "shared": false, "question": {"view": "ALL", "severity": "P1", "phase": "REPAIRING"}}""")
record ViewForm(
        @NotBlank @Size(max = 80) String name,
        @Nullable Boolean shared,
        @NotNull @Valid Question question) {

    boolean toAll() {
        return Boolean.TRUE.equals(shared);
    }
}
