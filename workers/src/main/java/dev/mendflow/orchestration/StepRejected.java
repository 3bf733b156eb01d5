package dev.mendflow.orchestration;

/** A failure that the process designer has modelled: thrown to the process as a BPMN error, with the step's work rolled back. */
public class StepRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String errorCode;

    /**
     * @param errorCode the code that a boundary event of the model catches, in UPPER_SNAKE_CASE
     * @param why a short sentence for managers, without personal data
     */
    public StepRejected(String errorCode, String why) {
        super(why);
        this.errorCode = errorCode;
    }

    /** The code that a boundary event of the model catches. */
    public String errorCode() {
        return errorCode;
    }
}
