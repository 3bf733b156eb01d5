package dev.mendflow.process;

/** Codes of the errors that steps throw and that models catch at the step's edge. */
public final class Errors {

    /** Whoever should go is not known, has left meanwhile, or was not named: somebody else is looked for. */
    public static final String TECHNICIAN_UNAVAILABLE = "TECHNICIAN_UNAVAILABLE";

    private Errors() {}
}
