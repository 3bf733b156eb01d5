package dev.mendflow.ledger;

/** What a change of policy does to a clock that runs. */
public enum ChangeMode {
    /** The start and the time used so far are kept, the new budget applies: the default. */
    RETRO_CREDIT,
    /** The clock begins anew with the new budget, its rungs too. */
    RESTART,
    /** The share of the budget that is used is kept. */
    KEEP_RATIO,
    /** The clock keeps what it was promised; the change is only noted. */
    FREEZE
}
