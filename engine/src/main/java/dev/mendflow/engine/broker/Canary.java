package dev.mendflow.engine.broker;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Sends a command through the engine. Its own health says UP seconds before it accepts work, and goes on saying so when a
 * partition is blocked. The command is a message that nobody waits for and that expires at once.
 */
final class Canary {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CamundaClient client;

    Canary(CamundaClient client) {
        this.client = client;
    }

    /** Whether the engine took a command within two seconds. */
    boolean returns() {
        try {
            client.newPublishMessageCommand()
                    .messageName("engine-canary")
                    .correlationKey(UUID.randomUUID().toString())
                    .timeToLive(Duration.ZERO)
                    .requestTimeout(PATIENCE)
                    .send()
                    .join(PATIENCE.toMillis() + 500, TimeUnit.MILLISECONDS);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
