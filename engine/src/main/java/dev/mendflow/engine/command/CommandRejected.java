package dev.mendflow.engine.command;

import org.jspecify.annotations.Nullable;

/** The engine understood the command and refused it; trying the same again gives the same answer. */
public class CommandRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    CommandRejected(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why the engine refused. */
    public Reason reason() {
        return reason;
    }

    /** The classes of refusal that callers tell apart. */
    public enum Reason {
        /** What the command is about does not exist, or not any more. */
        NOT_FOUND,
        /** What the command is about exists but is in another state. */
        INVALID_STATE,
        /** The command itself is wrong, for example a variable that is no JSON. */
        INVALID_ARGUMENT
    }
}
