package dev.mendflow.servicecase;

/** Where a case is on its way. */
public enum Phase {
    REPORTED,
    ASSESSING,
    DISPATCHING,
    REPAIRING,
    FEEDBACK,
    CLOSED,
    CANCELLED;

    /** Whether a case may go from here to {@code next}; staying is not going. */
    public boolean mayBecome(Phase next) {
        return switch (this) {
            case REPORTED -> next == ASSESSING || next == CANCELLED;
            case ASSESSING -> next == DISPATCHING || next == REPAIRING || next == FEEDBACK || next == CANCELLED;
            case DISPATCHING -> next == REPAIRING || next == FEEDBACK || next == CANCELLED;
            case REPAIRING -> next == DISPATCHING || next == FEEDBACK || next == CANCELLED;
            case FEEDBACK -> next == ASSESSING || next == CLOSED || next == CANCELLED;
            case CLOSED, CANCELLED -> false;
        };
    }

    /** Whether nothing more will happen. */
    public boolean isFinal() {
        return this == CLOSED || this == CANCELLED;
    }
}
