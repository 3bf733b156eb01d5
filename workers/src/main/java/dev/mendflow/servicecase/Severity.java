package dev.mendflow.servicecase;

/** How bad it is: P1 safety, P2 immobile, P3 degraded, P4 question. */
public enum Severity {
    P1,
    P2,
    P3,
    P4
}
