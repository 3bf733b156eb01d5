package dev.mendflow.jobsheet;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part that went out and the one that went in.
 *
 * @param id identity
 * @param partNumber which part
 * @param quantity how many pieces
 * @param faultySerial of the piece that went out; null when it has none
 * @param replacementSerial of the piece that went in; null when it has none
 * @param at when
 * @param by login of who did it
 */
public record ExchangedPart(
        UUID id,
        String partNumber,
        int quantity,
        @Nullable String faultySerial,
        @Nullable String replacementSerial,
        Instant at,
        String by) {

    /** @throws IllegalArgumentException when nothing was exchanged, or several pieces share one serial */
    public ExchangedPart {
        boolean serial = faultySerial != null || replacementSerial != null;
        if (quantity < 1 || quantity > 1 && serial) {
            throw new IllegalArgumentException(quantity + " pieces of " + partNumber + " with one serial");
        }
    }

    /** What happened, in codes: the number, and the serials where there are any. */
    String trace() {
        return faultySerial == null && replacementSerial == null
                ? partNumber + " × " + quantity
                : partNumber + ": " + word(faultySerial) + " → " + word(replacementSerial);
    }

    private static String word(@Nullable String serial) {
        return serial == null ? "–" : serial;
    }
}
