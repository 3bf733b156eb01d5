package dev.mendflow.engine.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanaryTest {

    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    /** Otherwise an app that ends at that moment waits in vain for its supervisor, which would start the next broker. */
    @Test
    void whoIsToldToEndDuringACommandStillKnowsItAfterwards() {
        Reconnect reconnect = new Reconnect();
        try (CamundaClient client = EngineClients.client(NOBODY, NOBODY, Settings.of(Map.of()), reconnect)) {
            Canary canary = new Canary(client, reconnect, NOBODY, Duration.ofSeconds(2));

            Thread.currentThread().interrupt();
            assertThat(canary.send()).isEmpty();
            assertThat(Thread.interrupted()).isTrue();

            Thread.currentThread().interrupt();
            assertThat(canary.partitionsAreHealthy()).isFalse();
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
