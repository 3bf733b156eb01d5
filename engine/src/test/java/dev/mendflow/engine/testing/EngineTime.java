package dev.mendflow.engine.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.ObjectMapper;

/** The engine's clock. Timers fire within two seconds of real time after it was moved; wait for a timer before moving it. */
public final class EngineTime {

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI clock;

    /** @param managementUri the management address of a broker that was started with a controlled clock */
    public EngineTime(URI managementUri) {
        this.clock = managementUri.resolve("/actuator/clock");
    }

    /** Moves the clock by that much and lets it run on. @return the engine's time then */
    public Instant advance(Duration by) {
        String body = "{\"offsetMilli\":" + by.toMillis() + "}";
        return send(HttpRequest.newBuilder(URI.create(clock + "/add"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The engine's time. */
    public Instant now() {
        return send(HttpRequest.newBuilder(clock).GET());
    }

    /** Back to the time of the machine. Time may go backwards then: no timer fires until it has caught up. */
    public Instant reset() {
        return send(HttpRequest.newBuilder(clock).DELETE());
    }

    private Instant send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(
                    request.header("Accept", "application/json").build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("The clock answered " + response.statusCode() + ": " + response.body());
            }
            return Instant.ofEpochMilli(
                    json.readTree(response.body()).path("epochMilli").asLong());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
