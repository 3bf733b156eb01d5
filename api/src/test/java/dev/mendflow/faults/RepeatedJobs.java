package dev.mendflow.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts, over the lives of the program, the jobs that came again after they were done: without any, nothing was tried. And
 * those that the engine had forgotten to bring again.
 */
final class RepeatedJobs {

    private static final String COUNT = "mendflow_step_seconds_count";
    private static final String FORGOTTEN = "mendflow_jobs_forgotten_total";

    private final URI metrics;
    private final String authorization;
    private final AtomicLong total = new AtomicLong();
    private final AtomicLong forgotten = new AtomicLong();

    RepeatedJobs(URI server, String authorization) {
        this.metrics = server.resolve("/actuator/prometheus");
        this.authorization = authorization;
    }

    /** Adds what this life of the program has counted; to be called once, at its end. */
    void addThisLife() {
        HttpRequest request = HttpRequest.newBuilder(metrics)
                .header("Authorization", authorization)
                .timeout(Duration.ofSeconds(3))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .forEach(this::add);
        } catch (IOException busyOrGone) {
            // This life's jobs are not counted: the figure is a lower bound.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void add(String line) {
        if (line.startsWith(COUNT) && line.contains("outcome=\"repeated\"")) {
            total.addAndGet(value(line));
        } else if (line.startsWith(FORGOTTEN)) {
            forgotten.addAndGet(value(line));
        }
    }

    private static long value(String line) {
        return (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    long total() {
        return total.get();
    }

    long forgotten() {
        return forgotten.get();
    }
}
