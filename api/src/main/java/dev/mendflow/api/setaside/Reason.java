package dev.mendflow.api.setaside;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision.
 *
 * @param reason why, for whoever asks later
 */
record Reason(@NotBlank @Size(max = 1000) @Nullable String reason) {

    String why() {
        return Objects.requireNonNull(reason).strip();
    }
}
