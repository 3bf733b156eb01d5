package dev.mendflow.orchestration;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How facts go out to the engine.
 *
 * @param senders messages sent at the same time
 * @param requestTimeout how long one message may take
 * @param relayInterval how often failed messages are looked at
 * @param reconcileAfter age from which a message is compared with the store before it is sent again: half the engine's memory
 * @param longestBacklog messages that may wait before new cases are refused
 * @param waitForModels whether nothing is sent until somebody opens the {@link OutboxGate}
 * @param oldestBacklog age of the oldest waiting message from which the health report says so; reports are still taken in, for that
 *     is what the outbox is there for while the engine is away
 */
@Validated
@ConfigurationProperties("mendflow.outbox")
record OutboxSettings(
        @Positive @DefaultValue("4") int senders,
        @DefaultValue("5s") Duration requestTimeout,
        @DefaultValue("500ms") Duration relayInterval,
        @DefaultValue("12h") Duration reconcileAfter,
        @DefaultValue("false") boolean waitForModels,
        @Positive @DefaultValue("5000") int longestBacklog,
        @DefaultValue("60s") Duration oldestBacklog) {}
