package dev.mendflow.orchestration;

/**
 * Knows from the store whether an old message has reached its process, for then it must not be sent again: the engine has
 * forgotten it and would keep the repetition for the next instance.
 *
 * @param <M> the message
 */
public interface Reconciliation<M extends ProcessMessage> {

    /** The kind of message it knows about. */
    Class<M> type();

    /** Whether the store shows that the process has got the message. */
    boolean hasArrived(M message);
}
