package dev.mendflow.visit;

/** How a visit ended, or why it is interrupted. */
public enum RepairOutcome {
    REPAIRED,
    PARTS_MISSING,
    ANOTHER_VISIT,
    NOT_REPAIRABLE;

    /** The state a visit is in after this outcome. */
    VisitStatus status() {
        return this == PARTS_MISSING ? VisitStatus.WAITING_FOR_PARTS : VisitStatus.FINISHED;
    }
}
