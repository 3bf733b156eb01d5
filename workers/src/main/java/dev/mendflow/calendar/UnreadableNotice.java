package dev.mendflow.calendar;

/** A notice of holidays that is not of the format it is said to be. */
public final class UnreadableNotice extends RuntimeException {

    private final String place;

    UnreadableNotice(String place) {
        super("Cannot read " + place);
        this.place = place;
    }

    /** Where: a path such as {@code days[3].date}, or a line such as {@code line 12}. */
    public String place() {
        return place;
    }
}
