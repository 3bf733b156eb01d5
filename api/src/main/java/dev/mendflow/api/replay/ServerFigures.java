package dev.mendflow.api.replay;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the server says of itself while cases run: how far its read model lags, and the memory of its processes. */
public final class ServerFigures {

    private static final String LAG = "mendflow_engine_lag_seconds";

    private final ServiceDesk desk;
    private final LocalProcesses processes;
    private final Latencies lags = new Latencies();

    /**
     * Figures of one server.
     *
     * @param url where it listens; memory is told only of one on this machine
     */
    public ServerFigures(ServiceDesk desk, URI url) {
        this.desk = desk;
        this.processes = LocalProcesses.behind(url);
    }

    /** Looks once; a server that does not answer gives no figure. */
    public void sample() {
        try {
            desk.text("/actuator/prometheus")
                    .lines()
                    .filter(line -> line.startsWith(LAG))
                    .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                    .mapToDouble(Double::parseDouble)
                    .forEach(seconds -> lags.add(Duration.ofMillis(Math.round(seconds * 1000))));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The processes of the server, as far as they run on this machine. */
    public LocalProcesses processes() {
        return processes;
    }

    /** The lags seen so far. */
    public Latencies lags() {
        return lags;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("exporter lag p50 %d ms, p99 %d ms (%d looks)"
                .formatted(
                        lags.percentile(0.5).toMillis(), lags.percentile(0.99).toMillis(), lags.count()));
        processes
                .all()
                .forEach((name, pid) ->
                        lines.add("peak memory of %s %d MB".formatted(name, LocalProcesses.peakMemoryMegabytes(pid))));
        return lines;
    }
}
