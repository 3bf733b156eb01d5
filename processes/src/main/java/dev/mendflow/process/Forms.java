package dev.mendflow.process;

/** Ids of the forms of user tasks. */
public final class Forms {

    /** Form of the task AcceptJob. */
    public static final String ACCEPT_JOB = "accept-job";

    /** Form of the task AssignManually. */
    public static final String ASSIGN_MANUALLY = "assign-manually";

    /** Form of the task CallBackCustomer. */
    public static final String CALL_BACK_CUSTOMER = "call-back-customer";

    /** Form of the task CarryOutRepair. */
    public static final String CARRY_OUT_REPAIR = "carry-out-repair";

    /** Form of the task ChaseParts. */
    public static final String CHASE_PARTS = "chase-parts";

    /** Form of the task ConfirmAssessment. */
    public static final String CONFIRM_ASSESSMENT = "confirm-assessment";

    /** Form of the task ConfirmFacts. */
    public static final String CONFIRM_FACTS = "confirm-facts";

    /** Form of the task DecideCompensation. */
    public static final String DECIDE_COMPENSATION = "decide-compensation";

    /** Form of the task DecideReplacement. */
    public static final String DECIDE_REPLACEMENT = "decide-replacement";

    /** Form of the task HandleEscalation. */
    public static final String HANDLE_ESCALATION = "handle-escalation";

    /** Form of the task OfferRemedy. */
    public static final String OFFER_REMEDY = "offer-remedy";

    /** Form of the task RepairRemotely. */
    public static final String REPAIR_REMOTELY = "repair-remotely";

    private Forms() {}
}
