package dev.mendflow.engine.oversight;

/** The states of an instance; an interrupting event that ends it normally counts as completed. */
public enum ProcessInstanceState {
    ACTIVE,
    COMPLETED,
    CANCELED
}
