package dev.mendflow.servicelevel;

/** How a promise stands. */
public enum PromiseState {
    /** Neither kept nor due yet. */
    RUNNING,
    /** Kept in time. */
    MET,
    /** Kept too late. */
    MISSED,
    /** Due and not kept yet. */
    BREACHED,
    /** The case was called off. */
    WITHDRAWN
}
