package dev.mendflow.process;

/** Names of the messages that the models wait for. */
public final class Messages {

    /** A case was reported: starts its process. Correlated by the case id. */
    public static final String CASE_REPORTED = "case-reported";

    /** The customer wrote something. Correlated by the case id. */
    public static final String CUSTOMER_WROTE = "customer-wrote";

    /** What the case waited for has come. Correlated by the hold id. */
    public static final String INFORMATION_RECEIVED = "information-received";

    /** The case is not wanted any more. Correlated by the case id. */
    public static final String CASE_CANCELLED = "case-cancelled";

    /** The case has another severity from now on. Correlated by the case id. */
    public static final String PRIORITY_CHANGED = "priority-changed";

    /** Somebody else shall do the visit. Correlated by the case id. */
    public static final String REDISPATCH_REQUESTED = "redispatch-requested";

    /** Ordered parts are here. Correlated by the order id. */
    public static final String PARTS_ARRIVED = "parts-arrived";

    /** The customer answered the survey. Correlated by the case id. */
    public static final String FEEDBACK_GIVEN = "feedback-given";

    /** A clock of a case runs: starts the alarm of the case. Correlated by the case id. */
    public static final String SERVICE_LEVEL_CLOCK_STARTED = "service-level-clock-started";

    /** The clocks of a case have an earlier alarm, or none of them is open any more. Correlated by the case id. */
    public static final String SERVICE_LEVEL_CHANGED = "service-level-changed";

    /** A clock has reached a rung. Correlated by the case id. */
    public static final String SERVICE_LEVEL_RUNG = "service-level-rung";

    /** An asset has reached the limit of a statutory rule: starts its remedy. Correlated by the remedy id. */
    public static final String STATUTORY_LIMIT_REACHED = "statutory-limit-reached";

    private Messages() {}
}
