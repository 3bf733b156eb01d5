package dev.mendflow.customer;

/** How much a customer was promised, from the fleet and key account (A) to the private person. */
public enum Tier {
    A,
    B,
    C,
    INDIVIDUAL
}
