package dev.mendflow.engine.inbox;

/** The states of a user task; only a created one is open. */
public enum UserTaskState {
    CREATED,
    COMPLETED,
    CANCELED
}
