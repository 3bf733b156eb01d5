package dev.mendflow.orchestration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that the engine does not take.
 *
 * @param id its own, by which the engine knows a repetition
 * @param name its name in the model
 * @param correlationKey which instance it is for
 * @param code what the engine calls the reason
 * @param said what the engine says about it, null when nothing
 * @param refusedAt when it was refused last
 * @param sendable whether it can go out again: not what another version of the program kept in a form that this one cannot read
 * @param settlement what somebody did about it, null while nobody has
 */
public record RefusedMessage(
        String id,
        String name,
        String correlationKey,
        String code,
        @Nullable String said,
        Instant refusedAt,
        boolean sendable,
        @Nullable Settlement settlement) {

    /** What can be done about a refused message. */
    public enum Way {
        /** It went back to the outbox. */
        RESENT,
        /** The process does without it. */
        DISCARDED
    }

    /**
     * Somebody did something about it.
     *
     * @param as what
     * @param at when
     * @param by their login
     * @param because why, null where no reason is asked for
     */
    public record Settlement(
            Way as, Instant at, String by, @Nullable String because) {}
}
