package dev.mendflow.engine.broker;

import io.camunda.client.CamundaClient;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Makes the client. It connects when it is first used, so it can be made before there is an engine. */
final class EngineClients {

    private EngineClients() {}

    static CamundaClient client(URI gateway, URI rest, EngineSettings settings, Reconnect reconnect) {
        refuseInsecure(gateway, "gateway-address", settings);
        refuseInsecure(rest, "rest-address", settings);
        CamundaClient client = CamundaClient.newClientBuilder()
                // What is in the environment for other programs must not change what we measured to work.
                .applyEnvironmentVariableOverrides(false)
                .grpcAddress(gateway)
                .restAddress(rest)
                .preferRestOverGrpc(false)
                .numJobWorkerExecutionThreads(settings.clientThreads())
                .withInterceptors(reconnect)
                .build();
        if (client.getConfiguration().preferRestOverGrpc()) {
            client.close();
            throw new IllegalStateException(
                    "The client prefers REST: workers would never complete a job on this engine");
        }
        return client;
    }

    private static void refuseInsecure(URI address, String name, EngineSettings settings) {
        if (!"https".equals(address.getScheme()) && !isLoopback(address) && !settings.allowInsecure()) {
            throw new EngineCannotStart(
                    "The engine at " + address + " would be spoken to in plain text over the network",
                    "Use https in mendflow.engine." + name
                            + ", or accept the risk with mendflow.engine.allow-insecure=true.");
        }
    }

    private static boolean isLoopback(URI address) {
        try {
            return address.getHost() != null
                    && InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException notResolvable) {
            return false;
        }
    }
}
