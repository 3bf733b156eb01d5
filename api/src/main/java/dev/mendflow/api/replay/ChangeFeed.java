package dev.mendflow.api.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Listens to the server's event stream and counts, for each case, how often its tasks or its phase changed. Whoever waits for a case is woken by
 * the next change; while the stream is broken they look by themselves now and then.
 */
final class ChangeFeed implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Hundreds of cases may wait: each look that finds nothing takes time from the server that the next step needs. */
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(20);

    private static final Duration LOOK_WHILE_BROKEN = Duration.ofMillis(300);
    private static final Duration CONNECT_AGAIN = Duration.ofSeconds(1);
    private static final String EVENT = "event:";
    private static final String DATA = "data:";

    private final HttpClient http;
    private final HttpRequest request;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Long> counts = new HashMap<>();
    private final Thread listener;
    private long changesOfAll;
    private String event = "";
    private volatile boolean connected;
    private volatile boolean closed;

    ChangeFeed(HttpClient http, URI events, String authorization) {
        this.http = http;
        this.request = HttpRequest.newBuilder(events)
                .header("Authorization", authorization)
                .header("Accept", "text/event-stream")
                .build();
        this.listener = Thread.ofVirtual().name("change-feed").start(this::listen);
    }

    /** How often a case has changed since this feed began; an unknown id counts only what concerned all cases. */
    long count(String caseId) {
        lock.lock();
        try {
            return counts.getOrDefault(caseId, 0L) + changesOfAll;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a case has changed more often than that, and no longer than a look by oneself is due. */
    void awaitMoreThan(long seen, String caseId) throws InterruptedException {
        long left = (connected ? LOOK_ANYWAY : LOOK_WHILE_BROKEN).toNanos();
        lock.lock();
        try {
            while (counts.getOrDefault(caseId, 0L) + changesOfAll <= seen && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void listen() {
        while (!closed) {
            try {
                HttpResponse<Stream<String>> stream = http.send(request, HttpResponse.BodyHandlers.ofLines());
                try (Stream<String> lines = stream.body()) {
                    connected = stream.statusCode() == 200;
                    everythingMayHaveChanged();
                    lines.forEach(this::line);
                }
            } catch (IOException | RuntimeException broken) {
                // Servers are killed while we listen: the next round connects again.
            } catch (InterruptedException stopped) {
                return;
            }
            connected = false;
            pause();
        }
    }

    private void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(CONNECT_AGAIN.toNanos());
        } catch (InterruptedException stopped) {
            closed = true;
        }
    }

    private void line(String line) {
        if (line.startsWith(EVENT)) {
            event = line.substring(EVENT.length()).strip();
        } else if (line.startsWith(DATA)) {
            switch (event) {
                case "tasks", "phases" -> hint(line.substring(DATA.length()));
                // Of hints that were lost nothing is said: hundreds who wait would all ask at once. They look by
                // themselves soon.
                default -> {}
            }
        }
    }

    private void hint(String data) {
        JsonNode cases = JSON.readTree(data).path("cases");
        lock.lock();
        try {
            cases.forEach(id -> counts.merge(id.asString(""), 1L, Long::sum));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void everythingMayHaveChanged() {
        lock.lock();
        try {
            changesOfAll++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
        listener.interrupt();
    }
}
