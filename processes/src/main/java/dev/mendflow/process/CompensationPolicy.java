package dev.mendflow.process;

/** Names of the table of compensation for missed promises, which is asked when a case is closed. */
public final class CompensationPolicy {

    /** Where the table is on the class path. */
    public static final String RESOURCE = "processes/compensation/compensation-policy.dmn";

    private CompensationPolicy() {}
}
