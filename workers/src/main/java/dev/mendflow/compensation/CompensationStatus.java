package dev.mendflow.compensation;

/** Whether a customer gets a compensation. */
public enum CompensationStatus {
    /** Above the limit: a manager has to decide. */
    PROPOSED,
    GRANTED,
    REFUSED,
    /** The reason for it is gone. */
    WITHDRAWN;

    boolean mayBecome(CompensationStatus next) {
        return switch (this) {
            case PROPOSED -> next != PROPOSED;
            case GRANTED -> next == WITHDRAWN;
            case REFUSED, WITHDRAWN -> false;
        };
    }
}
