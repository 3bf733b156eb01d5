package dev.mendflow.process;

/** Names in the service case, the process of one fault from report to close. */
public final class ServiceCaseProcess {

    /** Id of the process. */
    public static final String ID = "service-case";

    /** Where the model is on the class path. */
    public static final String RESOURCE = "processes/service-case/service-case.bpmn";

    /** User task. An agent confirms or corrects severity, service mode, skill and coverage, or asks the customer for information. */
    public static final String CONFIRM_ASSESSMENT = "ConfirmAssessment";

    /** User task. An agent repairs from afar, or finds that a visit is needed. */
    public static final String REPAIR_REMOTELY = "RepairRemotely";

    /** User task. The technician accepts or declines the offered job before it expires. */
    public static final String ACCEPT_JOB = "AcceptJob";

    /** User task. Nobody is left: a dispatcher names the technician. */
    public static final String ASSIGN_MANUALLY = "AssignManually";

    /** User task. The technician diagnoses and repairs, or says what is missing. */
    public static final String CARRY_OUT_REPAIR = "CarryOutRepair";

    /** User task. A dispatcher finds out when the parts will come. */
    public static final String CHASE_PARTS = "ChaseParts";

    /** User task. Not repairable: a manager decides on replacement or return. */
    public static final String DECIDE_REPLACEMENT = "DecideReplacement";

    /** User task. A low score or "not solved": an agent calls back. */
    public static final String CALL_BACK_CUSTOMER = "CallBackCustomer";

    /** User task. The compensation is above the limit: a manager grants or refuses it. */
    public static final String DECIDE_COMPENSATION = "DecideCompensation";

    /** End: repair ended. */
    public static final String REPAIR_ENDED = "RepairEnded";

    /** End: case closed. */
    public static final String CASE_CLOSED = "CaseClosed";

    /** End: message noted. */
    public static final String CUSTOMER_MESSAGE_NOTED = "CustomerMessageNoted";

    /** End: priority applied. */
    public static final String PRIORITY_APPLIED = "PriorityApplied";

    /** End: rung escalated. */
    public static final String RUNG_ESCALATED = "RungEscalated";

    /** End: case cancelled. */
    public static final String CASE_CANCELLED = "CaseCancelled";

    private ServiceCaseProcess() {}
}
