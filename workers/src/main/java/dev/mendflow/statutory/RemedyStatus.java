package dev.mendflow.statutory;

/** What came of a limit that was reached. */
public enum RemedyStatus {
    /** A manager confirms the facts, and the owner is asked. */
    OPEN,
    /** The limit was not reached after all. */
    NOT_DUE,
    /** The owner gets another asset. */
    REPLACED,
    /** The owner gives it back. */
    RETURNED,
    /** The owner keeps it and has it repaired. */
    DECLINED;

    boolean mayBecome(RemedyStatus next) {
        return this == OPEN && next != OPEN;
    }
}
