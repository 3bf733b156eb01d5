package dev.mendflow.api.security;

import dev.mendflow.api.problems.Refusal;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How often an address may change something without an account. */
@Component
public class AnonymousCalls {

    private static final int PER_MINUTE = 30;
    private static final int REMEMBERED = 10_000;

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** Counts a call of a caller without an account; {@link Refusal} once there are too many. */
    public void count(@Nullable Caller caller, HttpServletRequest request) {
        if (caller != null) {
            return;
        }
        if (buckets.size() > REMEMBERED) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() == PER_MINUTE);
        }
        var left = buckets.computeIfAbsent(request.getRemoteAddr(), address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(PER_MINUTE).refillGreedy(PER_MINUTE, Duration.ofMinutes(1)))
                        .build())
                .tryConsumeAndReturnRemaining(1);
        if (!left.isConsumed()) {
            throw Refusal.tooMany(
                    Duration.ofNanos(left.getNanosToWaitForRefill()).plusSeconds(1));
        }
    }
}
