package dev.mendflow.api.pages.instances;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instance with all that its page shows.
 *
 * @param cancelled what has to be said before it is cancelled
 * @param stuck how many incidents are open
 * @param parent the instance that called this one, null when none did
 * @param address where its diagram is read
 * @param marks what the diagram shows, as JSON
 * @param places where a token can be put
 * @param versions the other versions it could come to, the newest first
 */
record InstanceView(
        long key,
        String processId,
        String process,
        int version,
        @Nullable String caseNumber,
        Cancelled cancelled,
        String state,
        Instant startedAt,
        @Nullable Instant endedAt,
        int stuck,
        @Nullable InstanceLine parent,
        String address,
        String marks,
        List<Step> elements,
        List<Trouble> incidents,
        List<OpenTask> tasks,
        List<Alarm> timers,
        List<Work> jobs,
        List<Awaited> messages,
        List<InstanceLine> called,
        List<Fact> variables,
        List<Decision> decisions,
        List<Deed> deeds,
        List<Place> places,
        List<Integer> versions) {

    public boolean runs() {
        return state.equals("ACTIVE");
    }

    public List<Step> tokens() {
        return elements.stream().filter(step -> step.state().equals("ACTIVE")).toList();
    }

    public List<InstanceLine> calledAndRunning() {
        return called.stream().filter(line -> line.state().equals("ACTIVE")).toList();
    }

    /** What becomes of the case when the instance is cancelled. */
    enum Cancelled {
        /** It carries none that is open. */
        ALONE,
        /** The case is to be cancelled instead. */
        CASE_INSTEAD,
        /** The case was called off, which did not come through: it is called off once more afterwards. */
        CASE_AFTERWARDS
    }

    /** An element that was reached. */
    record Step(
            long key,
            String title,
            String state,
            Instant startedAt,
            @Nullable Instant endedAt,
            boolean stuck) {}

    /** An incident; resolved ones have a time when. */
    record Trouble(
            long key,
            String element,
            String type,
            String message,
            Instant createdAt,
            @Nullable Instant resolvedAt) {}

    /** A task that somebody has to do. */
    record OpenTask(long key, String title, @Nullable String assignee) {}

    /** A timer that runs, or what became of it. */
    record Alarm(
            String element,
            Instant dueAt,
            String state,
            @Nullable Instant endedAt) {}

    /** Work for a worker. */
    record Work(
            String element,
            String type,
            String state,
            int retries,
            @Nullable String worker,
            @Nullable String error,
            Instant createdAt,
            @Nullable Instant endedAt) {}

    /** A message that is waited for. */
    record Awaited(String element, String message, String correlation, Instant since) {}

    /** A variable with its value as JSON, cut when long, and what it was before. */
    record Fact(String name, String value, @Nullable String scope, Instant changedAt, List<Change> before) {}

    /** A value that a variable had. */
    record Change(String value, Instant at) {}

    /** A decision that was made. */
    record Decision(String name, @Nullable String element, boolean failed, String result, Instant at) {}

    /** What somebody did to the instance, its tasks or its incidents. */
    record Deed(Instant at, String who, String what, boolean done, String outcome) {}

    /** An element of the diagram. */
    record Place(String id, String title) {}
}
