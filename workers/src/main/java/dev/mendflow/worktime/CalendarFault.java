package dev.mendflow.worktime;

import java.util.Locale;

/**
 * One thing that is wrong with a draft.
 *
 * @param field where, as a path into the draft, e.g. {@code week.MONDAY[1]}
 * @param reason what
 */
public record CalendarFault(String field, Reason reason) {

    /** What can be wrong; {@link #code()} is translated by whoever shows it. */
    public enum Reason {
        UNKNOWN_ZONE,
        UNKNOWN_WEEKDAY,
        /** Not of the form {@code 09:00-12:00}, or no time of day. */
        INTERVAL_FORMAT,
        /** Ends before or when it starts. */
        INTERVAL_ORDER,
        INTERVAL_OVERLAP,
        /** Not of the form {@code 2026-09-20}, no such date, or not between 1970 and 2199. */
        DATE_FORMAT,
        DATE_TWICE,
        /** Neither CLOSED nor WORKING. */
        EXCEPTION_TYPE,
        CLOSED_WITH_HOURS,
        /** A working day without hours of its own in a week that has none either. */
        NO_ORDINARY_HOURS,
        /** Not open at any time of the next twelve months. */
        NEVER_OPEN,
        TOO_MANY,
        TOO_LONG;

        /** For messages and answers: {@code interval-overlap}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
