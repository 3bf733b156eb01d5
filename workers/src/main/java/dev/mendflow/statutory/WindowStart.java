package dev.mendflow.statutory;

/** From which day on repairs count. */
public enum WindowStart {
    /** The day of sale or, if that is unknown, the day it went into service. */
    SALE,
    /** The day it went into service or, if that is unknown, the day of sale. */
    IN_SERVICE
}
