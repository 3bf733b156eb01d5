package dev.mendflow.engine.reading;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The last row of a page, from which the next page goes on.
 *
 * @param sort the row's value of the column sorted by
 * @param key the row's key, which decides among equal values
 */
public record Cursor(long sort, long key) {

    /** The text that callers hand back; opaque to them. */
    public String text() {
        byte[] plain = (sort + "." + key).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /**
     * Reads a text made by {@link #text()}.
     *
     * @throws IllegalArgumentException when it was not
     */
    public static Cursor of(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            int dot = plain.indexOf('.');
            return new Cursor(Long.parseLong(plain.substring(0, dot)), Long.parseLong(plain.substring(dot + 1)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException unreadable) {
            throw new IllegalArgumentException("Unreadable cursor", unreadable);
        }
    }
}
