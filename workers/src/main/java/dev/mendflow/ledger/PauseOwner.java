package dev.mendflow.ledger;

/** Whom a paused clock waits for. */
public enum PauseOwner {
    CUSTOMER,
    SUPPLIER,
    PARTS,
    US
}
