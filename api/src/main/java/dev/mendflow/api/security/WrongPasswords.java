package dev.mendflow.api.security;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Counts wrong passwords for each account and address; it slows down, and never locks an account for good. */
@Component
class WrongPasswords {

    private static final int ALLOWED = 5;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    /** Beyond this many accounts and addresses those without a recent mistake are forgotten. */
    private static final int REMEMBERED = 10_000;

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * One password at a time for each account and address, so that guesses at the same time count one by one.
     *
     * @throws TooManyAttempts before the password is looked at, if there were too many mistakes
     */
    boolean count(String login, String address, java.util.function.BooleanSupplier check) {
        Bucket bucket = bucket(login + '\n' + address);
        synchronized (bucket) {
            var left = bucket.estimateAbilityToConsume(1);
            if (!left.canBeConsumed()) {
                throw new TooManyAttempts(
                        Duration.ofNanos(left.getNanosToWaitForRefill()).plusSeconds(1));
            }
            boolean right = check.getAsBoolean();
            if (!right) {
                bucket.tryConsume(1);
            }
            return right;
        }
    }

    private Bucket bucket(String name) {
        if (buckets.size() > REMEMBERED) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() == ALLOWED);
        }
        return buckets.computeIfAbsent(name, unknown -> Bucket.builder()
                .addLimit(limit -> limit.capacity(ALLOWED).refillIntervally(ALLOWED, WINDOW))
                .build());
    }
}
