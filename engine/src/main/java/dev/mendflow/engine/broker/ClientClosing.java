package dev.mendflow.engine.broker;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Closes the client at the end, and waits for it only as long as that may take: with the engine gone before it, the client
 * loses the lock of a job stream and would hold up the end of the program for ever.
 */
@Component
class ClientClosing implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CamundaClient client;

    ClientClosing(CamundaClient client) {
        this.client = client;
    }

    @Override
    public void destroy() throws InterruptedException {
        Thread.ofPlatform().daemon().name("client-closing").start(client::close).join(PATIENCE);
    }
}
