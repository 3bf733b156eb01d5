package dev.mendflow.process;

/** Ids of the decisions. */
public final class Decisions {

    /** Severity, service mode, skill and whether the case is clear. */
    public static final String SEVERITY = "severity";

    /** Whether warranty covers the work, and the reason. */
    public static final String WARRANTY = "warranty";

    private Decisions() {}
}
