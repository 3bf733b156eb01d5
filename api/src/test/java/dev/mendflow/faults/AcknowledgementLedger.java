package dev.mendflow.faults;

import dev.mendflow.api.replay.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;

/** What the client was told, kept outside of the program: one line for each exchange that was a command. */
final class AcknowledgementLedger implements AutoCloseable {

    private final Writer file;
    private final List<Exchange> acknowledged = new CopyOnWriteArrayList<>();
    private final List<Exchange> busy = new CopyOnWriteArrayList<>();
    private final List<Exchange> refused = new CopyOnWriteArrayList<>();
    private final List<Exchange> unexpected = new CopyOnWriteArrayList<>();
    private final Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();

    AcknowledgementLedger(Path file) throws IOException {
        this.file = Files.newBufferedWriter(file);
    }

    void note(Exchange exchange) {
        statuses.computeIfAbsent(exchange.status(), status -> new LongAdder()).increment();
        if (exchange.isAcknowledgement()) {
            acknowledged.add(exchange);
            write("%d %s %s %s"
                    .formatted(exchange.status(), exchange.path(), exchange.idempotencyKey(), exchange.answer()));
        }
        if (exchange.status() == 429 || exchange.status() == 503) {
            busy.add(exchange);
        } else if (exchange.status() >= 500) {
            unexpected.add(exchange);
        }
        if (exchange.status() >= 300) {
            refused.add(exchange);
        }
    }

    private synchronized void write(String line) {
        try {
            file.write(line + "\n");
            file.flush();
            notifyAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns right after the server has said of another command that it is done: what it forgets then, it has forgotten after
     * giving its word.
     */
    synchronized void awaitAcknowledgement(Duration atMost) throws InterruptedException {
        wait(atMost.toMillis());
    }

    /** The commands that the server said it had done, a repeated one as often as it was told so. */
    List<Exchange> acknowledged() {
        return acknowledged;
    }

    /** Answers that said "later". */
    List<Exchange> busy() {
        return busy;
    }

    /** Answers that were not what the client asked for, of any kind. */
    List<Exchange> refused() {
        return refused;
    }

    /** Answers that no client should ever see. */
    List<Exchange> unexpected() {
        return unexpected;
    }

    /** How many answers of each status; 0 stands for broken connections. */
    Map<Integer, LongAdder> statuses() {
        return statuses;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
