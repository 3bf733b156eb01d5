package dev.mendflow.servicecase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A visible wait of a case. A case has at most one that runs.
 *
 * @param id which hold
 * @param version null until stored
 * @param caseId of which case
 * @param owner for whom the case waits
 * @param reason as staff typed it, or a code
 * @param heldAt since when
 * @param heldBy login or role
 * @param until when to look again, or null
 * @param processWaits whether the process instance stands still for it, and so has to be told about the end
 * @param resumedAt when it ended, or null while it runs
 * @param resumedBy who ended it, or null
 */
@Table("case_hold")
public record Hold(
        @Id HoldId id,
        @Version @Nullable Integer version,
        CaseId caseId,
        @Column("wait_owner") WaitOwner owner,
        String reason,
        Instant heldAt,
        String heldBy,
        @Column("held_until") @Nullable Instant until,
        boolean processWaits,
        @Nullable Instant resumedAt,
        @Nullable String resumedBy) {

    /** Whether the case still waits. */
    public boolean isRunning() {
        return resumedAt == null;
    }

    /** The same hold, ended; ending it again changes nothing. */
    Hold resumed(Instant at, Actor by) {
        return isRunning()
                ? new Hold(id, version, caseId, owner, reason, heldAt, heldBy, until, processWaits, at, by.name())
                : this;
    }

    /** The same hold, with the process waiting for its end until it is time to remind the customer. */
    Hold awaitedByProcess(Instant remindAt) {
        return new Hold(id, version, caseId, owner, reason, heldAt, heldBy, remindAt, true, resumedAt, resumedBy);
    }
}
