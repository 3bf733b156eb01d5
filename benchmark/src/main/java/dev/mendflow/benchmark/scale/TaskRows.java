package dev.mendflow.benchmark.scale;

import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The work of people: who may take it and who has. */
final class TaskRows {

    private final Models models;
    private final StoreWriter.Table tasks;
    private final StoreWriter.Table candidates;

    TaskRows(StoreWriter store, Models models) throws SQLException {
        this.models = models;
        tasks = store.table(
                "engine_user_task",
                "task_key",
                "element_id",
                "element_key",
                "instance_key",
                "definition_key",
                "bpmn_process_id",
                "definition_version",
                "assignee",
                "candidate_groups",
                "candidate_users",
                "due_at",
                "due_order",
                "priority",
                "form_key",
                "custom_headers",
                "state",
                "created_at",
                "completed_at",
                "partition_id",
                "record_position");
        candidates = store.table("engine_user_task_candidate", "task_key", "kind", "name");
    }

    /**
     * A user task.
     *
     * @param group who may take it
     * @param wanted for whom the model meant it; null lets somebody of the group take it, or nobody yet
     */
    record Work(
            long key,
            long element,
            String elementId,
            long instance,
            long definition,
            String process,
            int version,
            String group,
            @Nullable String wanted,
            Instant createdAt,
            @Nullable Instant completedAt,
            long position) {}

    void add(Work work, Story story) {
        Deck chance = story.chance();
        boolean open = work.completedAt() == null;
        String taken = open && chance.percent(55) ? null : People.agent(chance.below(40));
        String assignee = work.wanted() == null ? taken : work.wanted();
        Long due = chance.percent(70) ? story.dueAt().toEpochMilli() : null;
        tasks.row(
                work.key(),
                work.elementId(),
                work.element(),
                work.instance(),
                work.definition(),
                work.process(),
                work.version(),
                assignee,
                "[\"" + work.group() + "\"]",
                "[]",
                due,
                due == null ? Long.MAX_VALUE : due,
                30 + 10 * story.severity().ordinal(),
                models.form(work.elementId()),
                "{}",
                open ? "CREATED" : "COMPLETED",
                work.createdAt().toEpochMilli(),
                work.completedAt() == null ? null : work.completedAt().toEpochMilli(),
                1,
                work.position());
        candidates.row(work.key(), "GROUP", work.group());
    }
}
