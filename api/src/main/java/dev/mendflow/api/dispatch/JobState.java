package dev.mendflow.api.dispatch;

import dev.mendflow.dispatch.LatestDecision;
import org.jspecify.annotations.Nullable;

/** How far a job is on its way to a technician. */
public enum JobState {
    /** The process looks for somebody. */
    SEARCHING,
    /** Somebody was asked and has not answered. */
    OFFERED,
    /** Nobody passes all filters: a dispatcher decides. */
    NOBODY,
    /** Somebody has it. */
    TAKEN,
    /** Nobody is wanted: not yet, or not any more. */
    NOT_WANTED;

    static JobState of(@Nullable LatestDecision decision) {
        if (decision == null) {
            return SEARCHING;
        }
        return switch (decision.outcome()) {
            case OFFERED -> OFFERED;
            case NO_CANDIDATE -> NOBODY;
            case ACCEPTED, ASSIGNED -> TAKEN;
            case DECLINED, EXPIRED, UNAVAILABLE, RELEASED, COMPLETED -> SEARCHING;
        };
    }
}
