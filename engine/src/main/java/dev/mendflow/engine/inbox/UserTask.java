package dev.mendflow.engine.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user task as the engine's records tell of it. All times are instants.
 *
 * @param key the engine's key of the task
 * @param elementId the id of the task in the diagram
 * @param bpmnProcessId the id of the process in the diagram
 * @param processDefinitionKey the key of the deployed version
 * @param processVersion the number of the deployed version
 * @param processInstanceKey the running instance
 * @param elementInstanceKey the running element
 * @param businessKey what the instance is about, null when it has no such variable
 * @param assignee who has the task, null when nobody has
 * @param candidateGroups who may take it; empty means nobody
 * @param candidateUsers who may take it by name
 * @param dueAt until when, null when open
 * @param followUpAt from when it matters, null when at once
 * @param priority 0 to 100, 50 when the model says nothing
 * @param state open, done or withdrawn
 * @param createdAt since when
 * @param completedAt when it was done or withdrawn, null while open
 * @param formKey the key of the form's version, null when there is no form
 * @param externalFormReference where else a form is found, null when nowhere
 * @param action what the person who completed it called the outcome, null while open or when not said
 * @param customHeaders the headers of the task in the diagram
 */
public record UserTask(
        long key,
        String elementId,
        String bpmnProcessId,
        long processDefinitionKey,
        int processVersion,
        long processInstanceKey,
        long elementInstanceKey,
        @Nullable String businessKey,
        @Nullable String assignee,
        List<String> candidateGroups,
        List<String> candidateUsers,
        @Nullable Instant dueAt,
        @Nullable Instant followUpAt,
        int priority,
        UserTaskState state,
        Instant createdAt,
        @Nullable Instant completedAt,
        @Nullable Long formKey,
        @Nullable String externalFormReference,
        @Nullable String action,
        Map<String, String> customHeaders) {

    /** Whether the task can still be worked on. */
    public boolean open() {
        return state == UserTaskState.CREATED;
    }

    /** Whether the task is this person's to see: it is assigned to them, or they may take it. */
    public boolean concerns(TaskReader reader) {
        return reader.name().equals(assignee)
                || candidateUsers.contains(reader.name())
                || candidateGroups.stream().anyMatch(reader.groups()::contains);
    }
}
