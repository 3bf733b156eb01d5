package dev.mendflow.process;

/** Names in the survey after a repair. */
public final class CustomerSurveyProcess {

    /** Id of the process. */
    public static final String ID = "customer-survey";

    /** Where the model is on the class path. */
    public static final String RESOURCE = "processes/feedback/customer-survey.bpmn";

    /** End: reminded. */
    public static final String REMINDED = "Reminded";

    /** End: unanswered. */
    public static final String UNANSWERED = "Unanswered";

    /** End: answered. */
    public static final String ANSWERED = "Answered";

    private CustomerSurveyProcess() {}
}
