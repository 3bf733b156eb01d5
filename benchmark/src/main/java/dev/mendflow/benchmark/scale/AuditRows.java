package dev.mendflow.benchmark.scale;

import java.sql.SQLException;
import java.time.Instant;

/** What people did, written down for those who check. */
final class AuditRows {

    private final Instant now;
    private final StoreWriter.Table audit;

    AuditRows(StoreWriter store, Instant now) throws SQLException {
        this.now = now;
        audit = store.table("audit_entry", "happened_at", "actor", "action", "subject", "outcome", "request_id");
    }

    void tell(Story story) {
        did(story, 0, "api", "case.report");
        did(story, 10, People.agent(story.chance().below(40)), "task.complete");
    }

    private void did(Story story, int percent, String actor, String action) {
        audit.row(
                story.at(percent, now),
                actor,
                action,
                story.number(),
                "done",
                story.chance().id().toString());
    }
}
