package dev.mendflow.servicecase;

/** How a report came in. */
public enum Channel {
    PORTAL,
    PHONE,
    EMAIL,
    API,
    TELEMETRY
}
