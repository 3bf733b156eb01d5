package dev.mendflow.process;

/** Names in the alarm of one clock. */
public final class ServiceLevelClockProcess {

    /** Id of the process. */
    public static final String ID = "service-level-clock";

    /** Where the model is on the class path. */
    public static final String RESOURCE = "processes/service-level/service-level-clock.bpmn";

    /** End: clock closed. */
    public static final String CLOCK_CLOSED = "ClockClosed";

    private ServiceLevelClockProcess() {}
}
