package dev.mendflow.engine.oversight;

import org.jspecify.annotations.Nullable;

/** The incident is resolved or was never there. */
public class IncidentNotOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IncidentNotOpen(long key, @Nullable Throwable cause) {
        super("The incident %d is not open".formatted(key), cause);
    }
}
