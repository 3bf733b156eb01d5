package dev.mendflow.calendar;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import dev.mendflow.calendar.Holidays.Skipped;
import dev.mendflow.worktime.DayException;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holidays in the iCalendar format (RFC 5545). Each event of whole days closes those days; every other event is left out, and
 * named with the reason.
 */
public final class ICalendar {

    private ICalendar() {}

    /** @throws UnreadableNotice when {@code text} holds no calendar, or breaks off */
    public static Holidays holidays(String text) {
        var reading = new Reading();
        try (var reader = new VObjectReader(new StringReader(text), SyntaxRules.iCalendar())) {
            reader.parse(reading);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return reading.holidays();
    }

    /** Takes the lines of a file as they come. */
    private static final class Reading implements VObjectDataListener {

        private final SortedMap<LocalDate, DayException> days = new TreeMap<>();
        private final List<Skipped> skipped = new ArrayList<>();
        private final Map<String, VObjectProperty> event = new HashMap<>();
        private boolean begun;
        private boolean complete;

        @Override
        public void onComponentBegin(String name, Context context) {
            begun |= name.equals("VCALENDAR");
            if (name.equals("VEVENT")) {
                event.clear();
            }
        }

        @Override
        public void onComponentEnd(String name, Context context) {
            if (name.equals("VEVENT")) {
                close(new HolidayEvent(Map.copyOf(event)));
            }
            complete |= name.equals("VCALENDAR");
        }

        @Override
        public void onProperty(VObjectProperty property, Context context) {
            // What is inside an event's alarm says nothing of the event.
            List<String> parents = context.getParentComponents();
            if (!parents.isEmpty() && parents.getLast().equals("VEVENT")) {
                event.put(property.getName(), property);
            }
        }

        @Override
        public void onVersion(String version, Context context) {}

        @Override
        public void onWarning(
                Warning warning, @Nullable VObjectProperty property, @Nullable Exception reason, Context context) {
            throw new UnreadableNotice("line " + context.getLineNumber());
        }

        private void close(HolidayEvent holiday) {
            Skipped.@Nullable Why why = holiday.objection();
            if (why != null) {
                skipped.add(new Skipped(holiday.name(), why));
            } else {
                holiday.dates().forEach(date -> days.put(date, DayException.closed(holiday.name())));
            }
        }

        Holidays holidays() {
            if (!begun || !complete) {
                throw new UnreadableNotice("line 1");
            }
            return new Holidays(days, skipped);
        }
    }
}
