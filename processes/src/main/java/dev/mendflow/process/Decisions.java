package dev.mendflow.process;

/** Ids of the decisions. */
public final class Decisions {

    /** Severity, service mode, skill and whether the case is clear. */
    public static final String SEVERITY = "severity";

    /** Whether warranty covers the work, and the reason. */
    public static final String WARRANTY = "warranty";

    /** What is promised with one clock of a case; asked by the program when the case is reported. */
    public static final String SERVICE_LEVEL_POLICY = "service-level-policy";

    /** What the customer gets for a missed promise; asked by the step that works it out. */
    public static final String COMPENSATION_POLICY = "compensation-policy";

    /** On which calendar working time is counted, for the policy. */
    public static final String WORKING_CALENDAR = "working-calendar";

    private Decisions() {}
}
