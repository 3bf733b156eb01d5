package dev.mendflow.api.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Credentials found right within the last half minute, so that a client that sends them with every call does not pay
 * for a slow hash each time. Keeps keyed digests only, each with the credential it was found right for.
 */
@Component
class RecentlyVerified {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST = 10_000;

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final SecretKeySpec key;
    private final Clock clock;

    RecentlyVerified(Clock clock) {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
        this.clock = clock;
    }

    /** For which credential of the account these were right; empty when nobody knows any more. */
    OptionalInt credential(String login, String password) {
        Entry entry = entries.get(digest(login, password));
        return entry != null && entry.until.isAfter(clock.instant())
                ? OptionalInt.of(entry.credential)
                : OptionalInt.empty();
    }

    void remember(String login, String password, int credential) {
        Instant now = clock.instant();
        if (entries.size() > MOST) {
            entries.values().removeIf(entry -> entry.until.isBefore(now));
        }
        entries.put(digest(login, password), new Entry(credential, now.plus(REMEMBERED)));
    }

    private String digest(String login, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(login.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Entry(int credential, Instant until) {}
}
