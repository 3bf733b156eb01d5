package dev.mendflow.engine.command;

/** The engine could not be reached, is overloaded or did not answer in time; the same command may be tried again. */
public class EngineUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EngineUnavailable(Throwable cause) {
        super("The process engine does not accept commands at the moment", cause);
    }
}
