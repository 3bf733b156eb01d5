package dev.mendflow.api.tasks;

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
            @Nullable Instant nextDueAt) {}

    /** A form. */
    record FormView(String key, JsonNode schema) {}
}
