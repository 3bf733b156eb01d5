package dev.mendflow.orchestration;

/** The result of a step that has nothing to tell the process. */
public record Nothing() {

    /** The one value. */
    public static final Nothing NOTHING = new Nothing();
}
