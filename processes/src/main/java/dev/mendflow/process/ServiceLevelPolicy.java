package dev.mendflow.process;

/** Names of the table of service levels, which is asked before any process runs. */
public final class ServiceLevelPolicy {

    /** Where the table is on the class path. */
    public static final String RESOURCE = "processes/service-level/service-level-policy.dmn";

    private ServiceLevelPolicy() {}
}
