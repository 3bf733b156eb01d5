package dev.mendflow.api.replay;

import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The bar that moves while cases do, drawn in place on a terminal and as a line now and then in a log. */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 40;
    private static final int LINES_EVERY_TICKS = 10;

    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("replay-progress").factory());
    private final boolean inPlace = System.console() != null && System.getenv("TERM") != null;
    private final PrintStream terminal;
    private final int total;
    private final AtomicInteger finished;
    private final AtomicInteger moves;
    private int ticks;

    Progress(PrintStream terminal, int total, AtomicInteger finished, AtomicInteger moves) {
        this.terminal = terminal;
        this.total = total;
        this.finished = finished;
        this.moves = moves;
    }

    void start() {
        ticker.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    private void tick() {
        if (inPlace || ticks++ % LINES_EVERY_TICKS == 0) {
            draw();
        }
    }

    private void draw() {
        int filled = total == 0 ? WIDTH : WIDTH * finished.get() / total;
        terminal.print("%s[%s%s] %d/%d cases, %d moves%s"
                .formatted(
                        inPlace ? "\r" : "",
                        "#".repeat(filled),
                        ".".repeat(WIDTH - filled),
                        finished.get(),
                        total,
                        moves.get(),
                        inPlace ? "" : "\n"));
        terminal.flush();
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        draw();
        if (inPlace) {
            terminal.println();
        }
    }
}
