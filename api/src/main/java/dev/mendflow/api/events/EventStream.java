package dev.mendflow.api.events;

import dev.mendflow.api.security.Caller;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** The hints that wait for one open page; a page that does not keep up is told to read everything again. */
final class EventStream {

    private static final int LONGEST = 100;
    private static final Event RESYNC = new Event("resync", "{}", null);

    private final Caller caller;
    private final Instant closesAt;
    private final BlockingQueue<Event> waiting = new ArrayBlockingQueue<>(LONGEST);

    EventStream(Caller caller, Instant closesAt) {
        this.caller = caller;
        this.closesAt = closesAt;
    }

    /**
     * What goes over the wire.
     *
     * @param hint by which it is decided, when it is sent, whether the caller may know; null for what everybody may
     */
    record Event(String name, String data, @Nullable Hint hint) {}

    void offer(Event event) {
        if (!waiting.offer(event)) {
            resync();
        }
    }

    void resync() {
        waiting.clear();
        waiting.offer(RESYNC);
    }

    BlockingQueue<Event> waiting() {
        return waiting;
    }

    Caller caller() {
        return caller;
    }

    boolean isOver(Instant now) {
        return now.isAfter(closesAt);
    }
}
