package dev.mendflow.process;

/** Names in the alarm of the clocks of one case. */
public final class ServiceLevelClockProcess {

    /** Id of the process. */
    public static final String ID = "service-level-clock";

    /** Where the model is on the class path. */
    public static final String RESOURCE = "processes/service-level/service-level-clock.bpmn";

    /** End: no clock of the case is open. */
    public static final String CLOCKS_CLOSED = "ClocksClosed";

    private ServiceLevelClockProcess() {}
}
