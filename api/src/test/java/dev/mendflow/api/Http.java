package dev.mendflow.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller from outside: speaks HTTP with the running program and knows nothing of its inside. */
public final class Http {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final URI base;
    private final Map<String, String> headers;

    private Http(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    public static Http at(int port) {
        return new Http(URI.create("http://localhost:" + port), Map.of("Accept", "*/*"));
    }

    public Http as(String login, String password) {
        return with(
                "Authorization",
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    public Http in(String language) {
        return with("Accept-Language", language);
    }

    public Http with(String header, String content) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, content);
        return new Http(base, all);
    }

    public Answer get(String path) {
        return send("GET", path, null, new byte[0]);
    }

    /** The status of an answer that never ends; its body is not read. */
    public int statusOf(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
        headers.forEach(request::header);
        try {
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer post(String path, Object body) {
        return send("POST", path, "application/json", JSON.writeValueAsString(body));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, "application/json", JSON.writeValueAsString(body));
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, new byte[0]);
    }

    public Answer send(String method, String path, @Nullable String type, @Nullable String body) {
        return send(method, path, type, body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8));
    }

    public Answer send(String method, String path, @Nullable String type, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The number of the case that was reported; fails with the answer when it was not. */
        public String caseNumber() {
            if (status() != 201) {
                throw new AssertionError("Not reported: " + status() + " " + text());
            }
            return text("number");
        }

        public String text(String field) {
            return json().path(field).asString("");
        }
    }
}
