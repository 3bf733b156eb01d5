package dev.mendflow.servicelevel;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Where a page of clocks ended.
 *
 * @param dueAt of the page's last clock; {@link #NEVER} for one that stands
 * @param id of the page's last clock
 */
record ClockCursor(Instant dueAt, UUID id) {

    /** Behind all that falls due. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** @throws IllegalArgumentException for what {@link #text} did not write */
    static ClockCursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("\\|", 2);
            return new ClockCursor(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a cursor", e);
        }
    }

    /** Opaque to clients. */
    String text() {
        byte[] plain = (dueAt + "|" + id).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
