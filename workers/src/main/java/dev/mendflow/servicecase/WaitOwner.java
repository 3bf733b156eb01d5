package dev.mendflow.servicecase;

/** Whom a waiting case waits for. */
public enum WaitOwner {
    CUSTOMER,
    SUPPLIER,
    PARTS,
    US
}
