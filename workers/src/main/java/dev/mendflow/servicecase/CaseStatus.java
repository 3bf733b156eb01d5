package dev.mendflow.servicecase;

/** What a list shows beside the phase: whether somebody works on the case or it waits for somebody else. */
public enum CaseStatus {
    OPEN,
    ON_HOLD,
    CLOSED,
    CANCELLED;

    static CaseStatus of(Phase phase, boolean onHold) {
        return switch (phase) {
            case CLOSED -> CLOSED;
            case CANCELLED -> CANCELLED;
            default -> onHold ? ON_HOLD : OPEN;
        };
    }
}
