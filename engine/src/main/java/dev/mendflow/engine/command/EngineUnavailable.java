package dev.mendflow.engine.command;

/** The engine could not be reached, is overloaded or did not answer in time; the same command may be tried again. */
public class EngineUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String SAID = "The process engine does not accept commands at the moment";

    /** It is known already, nothing was sent. */
    public EngineUnavailable() {
        super(SAID);
    }

    public EngineUnavailable(Throwable cause) {
        super(SAID, cause);
    }
}
