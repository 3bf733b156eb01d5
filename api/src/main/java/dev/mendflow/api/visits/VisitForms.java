package dev.mendflow.api.visits;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What technicians send; each with the time of the device, for it may arrive late. */
final class VisitForms {

    private VisitForms() {}

    /** A moment by the clock of the device; null for now. */
    record MomentForm(@Nullable Instant at) {}

    /** A tick, or its withdrawal. */
    record CheckForm(
            @NotNull @Nullable Boolean done, @Nullable Instant at) {}

    /**
     * An exchanged part.
     *
     * @param quantity null for one
     */
    record PartForm(
            @NotBlank @Size(max = 50) @Pattern(regexp = "[A-Za-z0-9._-]*")
            String partNumber,

            @Min(1) @Max(1000) @Nullable Integer quantity,
            @Size(max = 100) @Nullable String faultySerial,
            @Size(max = 100) @Nullable String replacementSerial,
            @Nullable Instant at) {}

    /**
     * A signature.
     *
     * @param signer the name of who signs
     * @param picture what was drawn, a PNG in Base64; null when the name was typed
     */
    record SignatureForm(
            @NotBlank @Size(max = 200) String signer,
            @Size(max = 250_000) @Nullable String picture,
            @Nullable Instant at) {}
}
