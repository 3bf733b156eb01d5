package dev.mendflow.ledger;

/** How a clock stands. */
public enum ClockState {
    /** Promised, and not started. */
    ARMED,
    RUNNING,
    /** Waits for somebody; it may have been breached before. */
    PAUSED,
    /** Runs, and its budget is used up. */
    BREACHED,
    /** Done in time. */
    MET,
    /** Done too late. */
    MISSED,
    WAIVED,
    CANCELLED
}
