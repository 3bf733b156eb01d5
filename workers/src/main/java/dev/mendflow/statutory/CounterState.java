package dev.mendflow.statutory;

/** How near a counter is to its limit. */
public enum CounterState {
    FREE,
    /** From the share of the limit on that the rule names. */
    AT_RISK,
    /** The owner may ask for a replacement, or to give it back. */
    REACHED
}
