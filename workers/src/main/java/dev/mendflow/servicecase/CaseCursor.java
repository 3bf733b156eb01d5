package dev.mendflow.servicecase;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * Where a page of a list ended.
 *
 * @param openedAt of the page's last case
 * @param id of the page's last case
 */
record CaseCursor(Instant openedAt, CaseId id) {

    /** The cursor that {@link #text} wrote; {@code IllegalArgumentException} for anything else. */
    static CaseCursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("\\|", 2);
            return new CaseCursor(Instant.parse(parts[0]), CaseId.of(parts[parts.length - 1]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a cursor", e);
        }
    }

    /** Opaque to clients. */
    String text() {
        byte[] plain = (openedAt + "|" + id).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
