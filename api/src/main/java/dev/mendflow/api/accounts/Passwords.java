package dev.mendflow.api.accounts;

import java.security.SecureRandom;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes up passwords and compares them with their one-way hashes. */
@Component
class Passwords {

    private static final String ALPHABET = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;
    /** Bcrypt reads no more than this; a longer password would match its own beginning. */
    private static final int LONGEST = 72;

    private final SecureRandom random = new SecureRandom();
    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(10, random);
    private final String hashOfNobody = encoder.encode(madeUp());

    String madeUp() {
        var password = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    String hash(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= LONGEST
                && encoder.matches(password, hash);
    }

    /** Takes as long as a comparison, so that an unknown login is not told by the time it takes. */
    boolean matchesNobody(String password) {
        matches(password, hashOfNobody);
        return false;
    }
}
