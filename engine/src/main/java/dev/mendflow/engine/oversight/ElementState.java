package dev.mendflow.engine.oversight;

/** The states of an element instance. */
public enum ElementState {
    ACTIVE,
    COMPLETED,
    TERMINATED
}
