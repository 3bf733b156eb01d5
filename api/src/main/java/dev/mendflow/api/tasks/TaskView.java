package dev.mendflow.api.tasks;

import dev.mendflow.servicelevel.NextPromise;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A task for the one who is to do it.
 *
 * @param key the engine's key, as text since it is longer than some readers' numbers
 * @param element the id in the model
 * @param name what is written on it, in the reader's language
 * @param serviceCase the case it is about, null for other processes
 * @param form the schema of its form in the reader's language, null in lists and if there is none
 * @param variables what the task knows, null in lists
 */
record TaskView(
        String key,
        String element,
        String name,
        String process,
        int processVersion,
        String processInstanceKey,

        @com.fasterxml.jackson.annotation.JsonProperty("case") @Nullable
        CaseLine serviceCase,

        @Nullable String assignee,
        List<String> candidateGroups,
        List<String> candidateUsers,
        String state,
        int priority,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant followUpAt,
        @Nullable Instant completedAt,
        @Nullable FormView form,
        @Nullable Map<String, JsonNode> variables) {

    /** The case behind a task, as far as lists show it. */
    record CaseLine(
            String number,
            String id,
            String phase,
            String status,
            String severity,
            String category,
            String symptom,
            String customer,
            String tier,
            @Nullable String region,
            @Nullable String serial,
            @Nullable String model,
            @Nullable String waitOwner,
            @Nullable Instant nextDueAt,
            @Nullable PromiseView promise) {}

    /**
     * The promise that is broken next if nothing is done.
     *
     * @param state RUNNING, BREACHED, PAUSED or ARMED
     * @param remaining what is left of its budget, in the time that counts; negative once it is broken
     * @param pausedFor whom it waits for, null unless it is paused
     * @param opensAt when its calendar opens again, null while it is open or if closed hours count as well
     */
    record PromiseView(
            String metric,
            String state,
            @Nullable Instant dueAt,
            Duration remaining,
            @Nullable String pausedFor,
            @Nullable Instant opensAt) {

        static PromiseView of(NextPromise next) {
            return new PromiseView(
                    next.metric().name(),
                    next.state().name(),
                    next.dueAt(),
                    next.remaining(),
                    next.pausedFor() == null ? null : next.pausedFor().name(),
                    next.opensAt());
        }
    }

    /** A form. */
    record FormView(String key, JsonNode schema) {}
}
