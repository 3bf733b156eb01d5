package dev.mendflow.servicecase;

import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Lets whoever holds it see one case and answer its survey, without an account: 128 random bits as 22 URL-safe characters.
 *
 * <p>It is stored as it is, not as a hash: the link has to be shown again (to the same reporter of a duplicate, in the survey,
 * by an agent on the phone), and a stolen database already holds the cases that the tokens would open.
 */
public record TrackingToken(@JsonValue String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static TrackingToken random() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return new TrackingToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Hides the secret from logs. */
    @Override
    public String toString() {
        return "TrackingToken[…]";
    }
}
