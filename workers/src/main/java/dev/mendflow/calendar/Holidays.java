package dev.mendflow.calendar;

import dev.mendflow.worktime.DayException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a notice of holidays says.
 *
 * @param days the dates on which the week of a calendar does not hold
 * @param skipped what was read and does not say so
 */
public record Holidays(SortedMap<LocalDate, DayException> days, List<Skipped> skipped) {

    public Holidays {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
        skipped = List.copyOf(skipped);
    }

    /**
     * Something that was left out.
     *
     * @param what how the notice calls it
     * @param why the reason
     */
    public record Skipped(String what, Why why) {

        /** Why something of a notice is left out. */
        public enum Why {
            /** It begins or ends at a time of day, so it closes no whole day. */
            NOT_A_WHOLE_DAY,
            /** It repeats by a rule; a list of dates says what the rule leaves open, such as days in lieu. */
            REPEATED_BY_RULE,
            CANCELLED,
            /** Its dates cannot be read, or it is longer than a year. */
            UNREADABLE
        }
    }
}
