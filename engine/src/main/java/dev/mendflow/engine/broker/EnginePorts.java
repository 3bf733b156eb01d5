package dev.mendflow.engine.broker;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The ports of the embedded broker on the loopback address; 0 means any free one.
 *
 * @param gateway gRPC, for clients and modellers
 * @param rest HTTP commands of the engine
 * @param command the broker's own command API
 * @param internal the broker's membership protocol
 * @param management health and actuator endpoints of the broker
 */
public record EnginePorts(
        @DefaultValue("26510") @Min(0) @Max(65535) int gateway,
        @DefaultValue("8089") @Min(0) @Max(65535) int rest,
        @DefaultValue("26511") @Min(0) @Max(65535) int command,
        @DefaultValue("26512") @Min(0) @Max(65535) int internal,
        @DefaultValue("9610") @Min(0) @Max(65535) int management) {

    /** All ports left to chance, for tests. */
    public static EnginePorts anyFree() {
        return new EnginePorts(0, 0, 0, 0, 0).resolved();
    }

    /** The same ports with each 0 replaced by one that is free at this moment. */
    public EnginePorts resolved() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            return new EnginePorts(
                    orFree(gateway, held),
                    orFree(rest, held),
                    orFree(command, held),
                    orFree(internal, held),
                    orFree(management, held));
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on the loopback address", e);
        } finally {
            held.forEach(EnginePorts::release);
        }
    }

    /** The ports by the name of their setting below {@code mendflow.engine.ports}. */
    Map<String, Integer> byName() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("gateway", gateway);
        ports.put("rest", rest);
        ports.put("command", command);
        ports.put("internal", internal);
        ports.put("management", management);
        return ports;
    }

    private static int orFree(int wanted, List<ServerSocket> held) throws IOException {
        if (wanted != 0) {
            return wanted;
        }
        ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        held.add(free);
        return free.getLocalPort();
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
