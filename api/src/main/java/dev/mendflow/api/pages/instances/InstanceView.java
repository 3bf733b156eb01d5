package dev.mendflow.api.pages.instances;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instance with all that its page shows.
 *
 * @param stuck how many incidents are open
 * @param parent the instance that called this one, null when none did
 * @param address where its diagram is read
 * @param marks what the diagram shows, as JSON
 */
record InstanceView(
        long key,
        String process,
        int version,
        @Nullable String caseNumber,
        String state,
        Instant startedAt,
        int stuck,
        @Nullable Long parent,
        String address,
        String marks,
        List<Step> elements,
        List<Trouble> incidents,
        List<OpenTask> tasks,
        List<Alarm> timers,
        List<InstanceLine> called,
        List<Fact> variables) {

    /** An element that was reached. */
    record Step(
            String title,
            String state,
            Instant startedAt,
            @Nullable Instant endedAt) {}

    /** An open incident. */
    record Trouble(long key, String element, String type, String message, Instant createdAt) {}

    /** A task that somebody has to do. */
    record OpenTask(long key, String title, @Nullable String assignee) {}

    /** A timer that runs. */
    record Alarm(String element, Instant dueAt) {}

    /** A variable with its value as JSON, cut when long. */
    record Fact(String name, String value) {}
}
