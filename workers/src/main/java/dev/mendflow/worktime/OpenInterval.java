package dev.mendflow.worktime;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a day in which people work, in local time of the calendar's zone.
 *
 * @param fromMinute first minute inside, counted from midnight, 0 to 1439
 * @param untilMinute first minute after it, 1 to 1440; 1440 is 24:00, the end of the day
 */
public record OpenInterval(int fromMinute, int untilMinute) {

    static final int MINUTES_OF_A_DAY = 24 * 60;

    private static final Pattern TEXT = Pattern.compile("(\\d{2}):(\\d{2})\\s*[-–]\\s*(\\d{2}):(\\d{2})");

    /** Reads {@code 09:00-12:00}; empty when the text is not of this form or names no time of day. The order is not checked. */
    static Optional<OpenInterval> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int from = minute(parts, 1);
        int until = minute(parts, 3);
        return from < 0 || until < 0 ? Optional.empty() : Optional.of(new OpenInterval(from, until));
    }

    private static int minute(Matcher parts, int group) {
        int hours = Integer.parseInt(parts.group(group));
        int minutes = Integer.parseInt(parts.group(group + 1));
        int minute = hours * 60 + minutes;
        return minutes > 59 || minute > MINUTES_OF_A_DAY ? -1 : minute;
    }

    boolean endsAfterItStarts() {
        return untilMinute > fromMinute;
    }

    /** As it is written in drafts: {@code 09:00-12:00}. */
    @Override
    public String toString() {
        return "%02d:%02d-%02d:%02d".formatted(fromMinute / 60, fromMinute % 60, untilMinute / 60, untilMinute % 60);
    }
}
