package dev.mendflow.servicecase;

/** There is no such case, or the reader may not know that there is. */
public class CaseNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseNotFound(Object which) {
        super("No case " + which);
    }
}
