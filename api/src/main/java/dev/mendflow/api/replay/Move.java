package dev.mendflow.api.replay;

/**
 * What a case of ours is to do because of one recorded event.
 *
 * @param kind the goal to reach
 * @param event the recorded line that asks for it
 */
public record Move(Kind kind, SourceEvent event) {

    /** The goals, each reached by whatever tasks the process puts in the way. */
    public enum Kind {
        /** The case exists. */
        REPORT,
        /** The assessment is confirmed. */
        ASSESS,
        /** Recorded, but nothing of ours moves: a note goes into the case. */
        NOTE,
        /** A technician has accepted, or the remote repair is open. */
        DISPATCH,
        /** The visit goes back and a technician is found again. */
        REDISPATCH,
        /** The open repair changes hands. */
        REASSIGN,
        /** The clocks stand still until the next move. */
        HOLD,
        /** Somebody has taken the open repair. */
        START_REPAIR,
        /** The visit ended and another one is needed. */
        ANOTHER_VISIT,
        /** The repair is done and the customer is asked. */
        REPAIR,
        /** The customer said that it is not solved, and the case was opened again. */
        REOPEN,
        /** The customer answered. */
        FEEDBACK,
        /** The case is closed. */
        CLOSE
    }
}
