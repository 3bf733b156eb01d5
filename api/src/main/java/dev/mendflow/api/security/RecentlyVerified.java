package dev.mendflow.api.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Credentials found right within the last half minute, so that a client that sends them with every call does not pay
 * for a slow hash each time. Keeps keyed digests only; a closed account is out after that half minute.
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

    java.util.Optional<Caller> find(String login, String password) {
        Entry entry = entries.get(digest(login, password));
        return entry != null && entry.until.isAfter(clock.instant())
                ? java.util.Optional.of(entry.caller)
                : java.util.Optional.empty();
    }

    void remember(String login, String password, Caller caller) {
        Instant now = clock.instant();
        if (entries.size() > MOST) {
            entries.values().removeIf(entry -> entry.until.isBefore(now));
        }
        entries.put(digest(login, password), new Entry(caller, now.plus(REMEMBERED)));
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

    private record Entry(Caller caller, Instant until) {}
}
