package dev.mendflow.api.replay;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the server says of itself while cases run: how far its read model lags, and the memory of its processes. */
public final class ServerFigures {

    private final ServiceDesk desk;
    private final URI url;

    /**
     * Figures of one server.
     *
     * @param url where it listens; memory is told only of one on this machine
     */
    public ServerFigures(ServiceDesk desk, URI url) {
        this.desk = desk;
        this.url = url;
    }

    /** How old records were when their rows could be read, since the server started. */
    public LagHistogram lag() throws InterruptedException {
        return LagHistogram.of(desk.text("/actuator/prometheus"));
    }

    /** The processes of the server as they are now, as far as they run on this machine. */
    public LocalProcesses processes() {
        return LocalProcesses.behind(url);
    }

    List<String> lines(LagHistogram lag) {
        List<String> lines = new ArrayList<>();
        lines.add("exporter lag p50 %d ms, p99 %d ms (of %d records, upper bounds)"
                .formatted(millis(lag.percentile(0.5)), millis(lag.percentile(0.99)), lag.count()));
        processes()
                .all()
                .forEach((name, pid) ->
                        lines.add("peak memory of %s %d MB".formatted(name, LocalProcesses.peakMemoryMegabytes(pid))));
        return lines;
    }

    private static long millis(Duration duration) {
        return duration.toMillis();
    }
}
