package dev.mendflow.servicelevel;

/** What is promised. */
public enum Metric {
    /** Staff has written to the customer or assessed the case. */
    FIRST_RESPONSE,
    /** It is decided how the case will be served. */
    ASSESSMENT,
    /** Somebody is where the asset is. */
    ARRIVAL,
    /** It works again. */
    RESOLUTION
}
