package dev.mendflow.staff;

/** Somebody would lead themselves, at once or through others. */
public final class LineInCircle extends RuntimeException {

    LineInCircle(String login) {
        super("The line above " + login + " would come back to them");
    }
}
