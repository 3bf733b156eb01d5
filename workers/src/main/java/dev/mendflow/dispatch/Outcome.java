package dev.mendflow.dispatch;

/** What became of a decision. */
public enum Outcome {
    /** The chosen technician was asked. */
    OFFERED,
    /** Nobody passed the filters; a dispatcher is asked. */
    NO_CANDIDATE,
    /** The technician took the job. */
    ACCEPTED,
    /** A dispatcher gave the job to somebody. */
    ASSIGNED,
    /** The technician said no. */
    DECLINED,
    /** The technician did not answer in time. */
    EXPIRED,
    /** The technician took the job, or was given it, but left before the visit was planned. */
    UNAVAILABLE,
    /** The technician had the job and was released from it. */
    RELEASED,
    /** The visit that came of it is over. */
    COMPLETED;

    /** Whether the answer is still open. */
    public boolean isOpen() {
        return this == OFFERED || this == NO_CANDIDATE;
    }

    /** Whether it led to a visit that is still to be done. */
    public boolean isTaken() {
        return this == ACCEPTED || this == ASSIGNED;
    }

    /** Whether the asked technician will not go. */
    public boolean isRefusal() {
        return this == DECLINED || this == EXPIRED || this == UNAVAILABLE;
    }

    /** Whether {@code next} may follow. */
    public boolean mayBecome(Outcome next) {
        return switch (this) {
            case OFFERED -> next == ACCEPTED || next == ASSIGNED || next.isRefusal();
            case NO_CANDIDATE -> next == ASSIGNED;
            case ACCEPTED, ASSIGNED -> next == RELEASED || next == COMPLETED;
            case DECLINED, EXPIRED, UNAVAILABLE, RELEASED, COMPLETED -> false;
        };
    }
}
