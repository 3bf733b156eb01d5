package dev.mendflow.engine.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.mendflow.engine.broker.KnownReadiness;
import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An engine that takes a connection and says nothing, as one does that hangs. */
class SilentEngineTest {

    private static final long KEY = 2251799813685249L;

    private ServerSocket silent;
    private CamundaClient client;

    @BeforeEach
    void itListens() throws IOException {
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort());
        client = CamundaClient.newClientBuilder()
                .grpcAddress(address)
                .restAddress(address)
                .preferRestOverGrpc(false)
                .build();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        silent.close();
    }

    @Test
    void nobodyWaitsForOneThatIsKnownToBeLost() {
        var commands = new EngineCommands(client, KnownReadiness.lost());

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertThatThrownBy(
                        () -> commands.send(KEY, engine -> engine.newCompleteUserTaskCommand(KEY)))
                .isInstanceOf(EngineUnavailable.class));
    }
}
