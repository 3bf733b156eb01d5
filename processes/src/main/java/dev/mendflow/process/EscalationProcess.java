package dev.mendflow.process;

/** Names in the escalation of a rung that was reached. */
public final class EscalationProcess {

    /** Id of the process. */
    public static final String ID = "escalation";

    /** Where the model is on the class path. */
    public static final String RESOURCE = "processes/escalation/escalation.bpmn";

    /** User task. The superior who was told, or a manager, takes care of the broken promise. */
    public static final String HANDLE_ESCALATION = "HandleEscalation";

    /** End: warned. */
    public static final String WARNED = "Warned";

    /** End: what was promised was done, late, before anybody had to act. */
    public static final String DONE_MEANWHILE = "DoneMeanwhile";

    /** End: already escalated. */
    public static final String ALREADY_ESCALATED = "AlreadyEscalated";

    /** End: escalated. */
    public static final String ESCALATED = "Escalated";

    private EscalationProcess() {}
}
