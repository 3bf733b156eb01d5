package dev.mendflow.visit;

/** A visit was asked for a step its state does not know. */
public class VisitCannotBecome extends RuntimeException {

    public VisitCannotBecome(VisitStatus status, VisitStatus next) {
        super("A visit that is " + status + " cannot become " + next);
    }
}
