package dev.mendflow.visit;

/** There is no such visit. */
public class VisitNotFound extends RuntimeException {

    public VisitNotFound(String which) {
        super("No visit " + which);
    }
}
