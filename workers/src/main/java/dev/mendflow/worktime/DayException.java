package dev.mendflow.worktime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date on which the week of a calendar does not hold.
 *
 * @param type closed, or worked
 * @param hours the intervals of a worked day, sorted; empty for a closed day, and for a worked one with the hours of an
 *     ordinary working day
 * @param name why, e.g. the holiday, or null
 */
public record DayException(
        Type type, List<OpenInterval> hours, @Nullable String name) {

    /** What is different on that date. */
    public enum Type {
        /** Nobody works. */
        CLOSED,
        /** People work, whatever the weekday says: China's make-up working days. */
        WORKING
    }

    public DayException {
        hours = List.copyOf(hours);
    }

    /** A date on which nobody works. */
    public static DayException closed(@Nullable String name) {
        return new DayException(Type.CLOSED, List.of(), name);
    }

    /** A date that is worked with the hours of an ordinary working day. */
    public static DayException worked(@Nullable String name) {
        return new DayException(Type.WORKING, List.of(), name);
    }
}
