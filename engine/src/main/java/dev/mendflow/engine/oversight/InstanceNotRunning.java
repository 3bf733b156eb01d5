package dev.mendflow.engine.oversight;

import org.jspecify.annotations.Nullable;

/** The instance has ended or was never there. */
public class InstanceNotRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InstanceNotRunning(long key, @Nullable Throwable cause) {
        super("The process instance %d does not run".formatted(key), cause);
    }
}
