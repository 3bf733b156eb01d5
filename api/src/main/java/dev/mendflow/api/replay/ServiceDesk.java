package dev.mendflow.api.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The HTTP API as a patient client sees it: a command is repeated with the same idempotency key until the server has
 * given an answer that is not "later" (429, 503) and not a broken connection.
 */
public final class ServiceDesk implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);
    private static final int FIRST_PAUSE_MILLIS = 200;
    private static final int LAST_PAUSE_MILLIS = 5_000;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI url;
    private final String authorization;
    private final Duration patience;
    private final Consumer<Exchange> ledger;
    private final ChangeFeed changes;

    /**
     * A client of one server as one user.
     *
     * @param url where the server listens, for example {@code http://localhost:8080}
     * @param credentials who asks
     * @param patience how long a command is repeated before it counts as failed
     * @param ledger is told of every exchange, from many threads
     */
    public ServiceDesk(URI url, Credentials credentials, Duration patience, Consumer<Exchange> ledger) {
        this.url = url;
        this.authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (credentials.user() + ":" + credentials.password()).getBytes(StandardCharsets.UTF_8));
        this.patience = patience;
        this.ledger = ledger;
        this.changes = new ChangeFeed(http, url.resolve("/api/events"), authorization);
    }

    /** The Authorization header that this client sends. */
    public String authorization() {
        return authorization;
    }

    /** What the server tells of changes, so that nobody has to ask again and again. */
    ChangeFeed changes() {
        return changes;
    }

    /** Reads a resource, again and again while the server is away or busy. */
    public Answer get(String path) throws InterruptedException {
        return patiently(path, null, null).answer();
    }

    /** Reads a resource that is not JSON. */
    public String text(String path) throws InterruptedException {
        return patiently(path, null, null).text();
    }

    /**
     * Sends a command.
     *
     * @param key names the command; a repeated one with the same key has one effect
     * @param body anything that JSON can hold
     */
    public Answer post(String path, String key, Object body) throws InterruptedException {
        return patiently(path, key, JSON.writeValueAsString(body)).answer();
    }

    private Attempt patiently(String path, @Nullable String key, @Nullable String body) throws InterruptedException {
        long giveUp = System.nanoTime() + patience.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            Attempt attempt = once(path, key, body);
            boolean again = attempt.answer().status() == 0
                    || LATER.contains(attempt.answer().status());
            if (!again || System.nanoTime() > giveUp) {
                return attempt;
            }
            Thread.sleep(attempt.retryAfterMillis() > 0 ? attempt.retryAfterMillis() : pause);
            pause = Math.min(pause * 2, LAST_PAUSE_MILLIS);
        }
    }

    private record Attempt(Answer answer, String text, long retryAfterMillis) {}

    private Attempt once(String path, @Nullable String key, @Nullable String body) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path))
                .timeout(REQUEST_TIMEOUT)
                .header("Authorization", authorization)
                .header("Accept", "application/json, application/problem+json, text/plain;q=0.5");
        if (body != null && key != null) {
            request.header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
        long start = System.nanoTime();
        int status = 0;
        String text = "";
        long retryAfter = 0;
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            status = response.statusCode();
            text = response.body();
            retryAfter = response.headers()
                    .firstValue("Retry-After")
                    .map(ServiceDesk::millis)
                    .orElse(0L);
        } catch (IOException gone) {
            text = String.valueOf(gone.getMessage());
        }
        ledger.accept(new Exchange(
                body == null ? "GET" : "POST",
                path,
                key,
                body,
                status,
                text,
                retryAfter > 0,
                Duration.ofNanos(System.nanoTime() - start)));
        return new Attempt(answer(status, text), text, retryAfter);
    }

    private static long millis(String seconds) {
        return seconds.chars().allMatch(Character::isDigit) ? Long.parseLong(seconds) * 1000 : 1000;
    }

    private static Answer answer(int status, String text) {
        try {
            return new Answer(status, text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text));
        } catch (JacksonException notJson) {
            return new Answer(status, MissingNode.getInstance());
        }
    }

    @Override
    public void close() {
        changes.close();
        http.shutdownNow();
        http.close();
    }
}
