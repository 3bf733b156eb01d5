package dev.mendflow.servicecase;

/** How a case is served. */
public enum ServiceMode {
    REMOTE,
    ON_SITE,
    IN_SHOP,
    PICKUP,
    RESCUE,
    /** Nothing to repair: a question is answered. */
    ANSWER
}
