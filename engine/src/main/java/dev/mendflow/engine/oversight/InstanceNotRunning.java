package dev.mendflow.engine.oversight;

/** The instance has ended or was never there. */
public class InstanceNotRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InstanceNotRunning(long key, Throwable cause) {
        super("The process instance %d does not run".formatted(key), cause);
    }
}
