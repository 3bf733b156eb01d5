package dev.mendflow.api.events;

import dev.mendflow.api.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** The hints that wait for one open page; a page that does not keep up is told to read everything again. */
final class EventStream {

    private static final int LONGEST = 500;
    /** What comes of one step comes in several hints; so much later, one answers for all of them. */
    private static final Duration GATHER = Duration.ofMillis(50);

    private final Caller caller;
    private volatile Instant closesAt;
    private final BlockingQueue<Hint> waiting = new ArrayBlockingQueue<>(LONGEST);

    EventStream(Caller caller, Instant closesAt) {
        this.caller = caller;
        this.closesAt = closesAt;
    }

    void offer(Hint hint) {
        if (!waiting.offer(hint)) {
            resync();
        }
    }

    void resync() {
        waiting.clear();
        waiting.offer(Hint.RESYNC);
    }

    /** What has gathered, as soon as there is something; nothing when that lasts longer than the patience. */
    List<Hint> next(Duration patience) throws InterruptedException {
        Hint first = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
            return List.of();
        }
        TimeUnit.MILLISECONDS.sleep(GATHER.toMillis());
        List<Hint> gathered = new ArrayList<>(List.of(first));
        waiting.drainTo(gathered);
        return gathered;
    }

    /** Has it found out whether its page is still there. */
    void nudge() {
        waiting.offer(Hint.NOTHING);
    }

    /** Nothing more is told; whoever waits is woken. */
    void end() {
        closesAt = Instant.MIN;
        resync();
    }

    Caller caller() {
        return caller;
    }

    boolean isOver(Instant now) {
        return now.isAfter(closesAt);
    }
}
