package dev.mendflow.engine.broker;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Where the broker finds this app: its web server's port is known only once that runs. */
final class IngestAddress {

    private static final String PATH = "/engine/records";

    private IngestAddress() {}

    /** @throws EngineCannotStart when there is neither a setting nor a web server */
    static URI of(EngineSettings settings, Environment environment) {
        if (settings.ingestUrl() != null) {
            return settings.ingestUrl();
        }
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            throw new EngineCannotStart(
                    "The engine's records have nowhere to go: this app has no web server",
                    "Name the place in mendflow.engine.ingest-url.");
        }
        String scheme = environment.getProperty("server.ssl.enabled", Boolean.class, false) ? "https" : "http";
        String path = environment.getProperty("server.servlet.context-path", "") + PATH;
        return URI.create(scheme + "://" + host(environment.getProperty("server.address")) + ":" + port + path);
    }

    private static String host(@Nullable String bound) {
        if (bound == null || bound.isBlank() || bound.equals("0.0.0.0") || bound.equals("::")) {
            return "127.0.0.1";
        }
        return bound.contains(":") ? "[" + bound + "]" : bound;
    }
}
