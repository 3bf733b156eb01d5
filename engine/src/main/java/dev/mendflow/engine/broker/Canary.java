package dev.mendflow.engine.broker;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.PartitionBrokerHealth;
import io.camunda.client.api.response.Topology;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds out whether the engine accepts work, by giving it some: a message that nobody waits for and that is gone at once.
 * It passes the whole way through the engine's log and leaves no instance behind.
 */
final class Canary {

    private final CamundaClient client;
    private final Reconnect reconnect;
    private final URI gateway;
    private final Duration timeout;

    Canary(CamundaClient client, Reconnect reconnect, URI gateway, Duration timeout) {
        this.client = client;
        this.reconnect = reconnect;
        this.gateway = gateway;
        this.timeout = timeout;
    }

    boolean gatewayListens() {
        int port = gateway.getPort() != -1 ? gateway.getPort() : 443;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(gateway.getHost(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What the engine says of itself, which it says some seconds before it accepts work. */
    boolean partitionsAreHealthy() {
        reconnect.now();
        try {
            Topology topology =
                    client.newTopologyRequest().requestTimeout(timeout).send().join();
            return topology.getBrokers().stream()
                            .flatMap(broker -> broker.getPartitions().stream())
                            .filter(partition ->
                                    partition.isLeader() && partition.getHealth() == PartitionBrokerHealth.HEALTHY)
                            .count()
                    >= topology.getPartitionsCount();
        } catch (RuntimeException notYet) {
            keepInterruption(notYet);
            return false;
        }
    }

    /** @return how long it took, or nothing when it did not come through in time */
    Optional<Duration> send() {
        reconnect.now();
        long before = System.nanoTime();
        String once = UUID.randomUUID().toString();
        try {
            client.newPublishMessageCommand()
                    .messageName("mendflow-canary")
                    .correlationKey(once)
                    .messageId(once)
                    .timeToLive(Duration.ZERO)
                    .requestTimeout(timeout)
                    .send()
                    .join();
            return Optional.of(Duration.ofNanos(System.nanoTime() - before));
        } catch (RuntimeException late) {
            keepInterruption(late);
            return Optional.empty();
        }
    }

    /** The client takes an interruption for a command that failed and forgets it; whoever waits for this thread's end has not. */
    private static void keepInterruption(RuntimeException failed) {
        if (failed.getCause() instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
    }
}
