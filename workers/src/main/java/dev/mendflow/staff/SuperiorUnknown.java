package dev.mendflow.staff;

/** Somebody should be led by nobody we know. */
public final class SuperiorUnknown extends RuntimeException {

    SuperiorUnknown(String superior) {
        super("No member of staff " + superior + " to lead anybody");
    }
}
