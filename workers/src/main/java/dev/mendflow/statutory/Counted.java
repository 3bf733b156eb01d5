package dev.mendflow.statutory;

/** What a rule counts. */
public enum Counted {
    /** Dates on which the asset was under repair, however short; dates that several cases share count once. */
    REPAIR_DAYS,
    /** Repairs of one and the same fault; of several faults, the one that was repaired most often counts. */
    SAME_FAULT_REPAIRS
}
