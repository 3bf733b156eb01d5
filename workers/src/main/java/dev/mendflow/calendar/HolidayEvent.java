package dev.mendflow.calendar;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import dev.mendflow.calendar.Holidays.Skipped.Why;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One event of a file in the iCalendar format. */
record HolidayEvent(Map<String, VObjectProperty> properties) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST = 366;

    /** How the event is called, shortened to what a calendar takes. */
    String name() {
        String summary =
                VObjectPropertyValues.unescape(value("SUMMARY").orElse("")).strip();
        return summary.substring(0, Math.min(summary.length(), LONGEST_NAME));
    }

    /** Why it closes no days, or null. */
    @Nullable
    Why objection() {
        if (properties.containsKey("RRULE") || properties.containsKey("RDATE")) {
            return Why.REPEATED_BY_RULE;
        }
        if (value("STATUS").filter("CANCELLED"::equalsIgnoreCase).isPresent()) {
            return Why.CANCELLED;
        }
        Optional<String> start = value("DTSTART");
        if (start.isPresent() && start.get().contains("T")) {
            return Why.NOT_A_WHOLE_DAY;
        }
        try {
            long length = dates().limit(LONGEST + 1).count();
            return length == 0 || length > LONGEST ? Why.UNREADABLE : null;
        } catch (DateTimeException noDate) {
            return Why.UNREADABLE;
        }
    }

    /** The dates it closes: from its start until before its end, or the one of its start. */
    Stream<LocalDate> dates() {
        LocalDate first = date(value("DTSTART").orElse(""));
        LocalDate end = value("DTEND")
                .map(HolidayEvent::date)
                .orElseGet(() -> first.plus(value("DURATION").map(Period::parse).orElse(Period.ofDays(1))));
        return first.isBefore(end) ? first.datesUntil(end) : Stream.empty();
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(properties.get(name)).map(VObjectProperty::getValue);
    }
}
