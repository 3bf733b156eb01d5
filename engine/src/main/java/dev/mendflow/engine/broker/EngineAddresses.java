package dev.mendflow.engine.broker;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Where the engine answers.
 *
 * @param gateway gRPC
 * @param rest HTTP commands
 */
public record EngineAddresses(URI gateway, URI rest) {

    static EngineAddresses of(EnginePorts ports) {
        return new EngineAddresses(
                URI.create("http://127.0.0.1:" + ports.gateway()), URI.create("http://127.0.0.1:" + ports.rest()));
    }

    /** @throws EngineCannotStart when commands would cross a network in clear text and nobody has allowed it */
    static EngineAddresses ofExternal(EngineSettings settings) {
        var addresses = new EngineAddresses(settings.gatewayAddress(), settings.restAddress());
        if (!settings.allowInsecure() && (isExposed(addresses.gateway) || isExposed(addresses.rest))) {
            throw new EngineCannotStart(
                    "The engine's address is neither encrypted nor on this machine",
                    "Use https addresses, or set mendflow.engine.allow-insecure=true when the network is yours alone.");
        }
        return addresses;
    }

    private static boolean isExposed(URI address) {
        return "http".equals(address.getScheme()) && !isLoopback(address.getHost());
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
