package dev.mendflow.worktime;

import dev.mendflow.worktime.CalendarDraft.ExceptionDraft;
import dev.mendflow.worktime.CalendarFault.Reason;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one draft and gathers all that is wrong with it, so that nobody has to send it once for each mistake. */
final class CalendarCheck {

    private static final int MOST_INTERVALS = 48;
    private static final int MOST_EXCEPTIONS = 5_000;
    private static final int LONGEST_NAME = 100;
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final CalendarDraft draft;
    private final List<CalendarFault> faults = new ArrayList<>();

    CalendarCheck(CalendarDraft draft) {
        this.draft = draft;
    }

    WorkingCalendar calendar(CalendarId id, LocalDate from) {
        ZoneId zone = zone();
        checkName("name", draft.name());
        var week = week();
        boolean hasOrdinaryHours = week.values().stream().anyMatch(hours -> !hours.isEmpty());
        var exceptions = exceptions(hasOrdinaryHours);
        var calendar = new WorkingCalendar(id, 0, zone, draft.name(), week, exceptions);
        if (faults.isEmpty() && isNeverOpen(calendar, from)) {
            fault("week", Reason.NEVER_OPEN);
        }
        if (!faults.isEmpty()) {
            throw new CalendarRefused(faults);
        }
        return calendar;
    }

    private ZoneId zone() {
        String zone = draft.zone();
        if (zone != null) {
            try {
                return ZoneId.of(zone);
            } catch (DateTimeException unknown) {
                // Said below, together with the missing zone.
            }
        }
        fault("zone", Reason.UNKNOWN_ZONE);
        return ZoneOffset.UTC;
    }

    private Map<DayOfWeek, List<OpenInterval>> week() {
        var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
        draft.week().forEach((name, hours) -> weekday(name)
                .ifPresentOrElse(
                        day -> week.put(day, hours("week." + name, hours)),
                        () -> fault("week." + shortened(name), Reason.UNKNOWN_WEEKDAY)));
        return week;
    }

    private static Optional<DayOfWeek> weekday(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(name))
                .findFirst();
    }

    private List<OpenInterval> hours(String field, List<String> texts) {
        if (texts.size() > MOST_INTERVALS) {
            fault(field, Reason.TOO_MANY);
            return List.of();
        }
        var hours = new ArrayList<OpenInterval>();
        for (int i = 0; i < texts.size(); i++) {
            String place = field + "[" + i + "]";
            Optional<OpenInterval> interval = OpenInterval.parse(texts.get(i));
            if (interval.isEmpty()) {
                fault(place, Reason.INTERVAL_FORMAT);
            } else if (!interval.get().endsAfterItStarts()) {
                fault(place, Reason.INTERVAL_ORDER);
            } else if (hours.stream().anyMatch(known -> overlap(known, interval.get()))) {
                fault(place, Reason.INTERVAL_OVERLAP);
            } else {
                hours.add(interval.get());
            }
        }
        hours.sort(Comparator.comparingInt(OpenInterval::fromMinute));
        return hours;
    }

    private static boolean overlap(OpenInterval one, OpenInterval other) {
        return one.fromMinute() < other.untilMinute() && other.fromMinute() < one.untilMinute();
    }

    private TreeMap<LocalDate, DayException> exceptions(boolean hasOrdinaryHours) {
        var exceptions = new TreeMap<LocalDate, DayException>();
        var drafts = draft.exceptions();
        if (drafts.size() > MOST_EXCEPTIONS) {
            fault("exceptions", Reason.TOO_MANY);
            return exceptions;
        }
        for (int i = 0; i < drafts.size(); i++) {
            String field = "exceptions[" + i + "]";
            ExceptionDraft exception = drafts.get(i);
            checkName(field + ".name", exception.name());
            Optional<LocalDate> date = date(exception.date());
            if (date.isEmpty()) {
                fault(field + ".date", Reason.DATE_FORMAT);
            } else if (exceptions.containsKey(date.get())) {
                fault(field + ".date", Reason.DATE_TWICE);
            } else {
                exceptions.put(date.get(), exception(field, exception, hasOrdinaryHours));
            }
        }
        return exceptions;
    }

    private DayException exception(String field, ExceptionDraft exception, boolean hasOrdinaryHours) {
        var hours = hours(field + ".hours", exception.hours());
        if ("CLOSED".equals(exception.type())) {
            if (!hours.isEmpty()) {
                fault(field + ".hours", Reason.CLOSED_WITH_HOURS);
            }
            return DayException.closed(exception.name());
        }
        if (!"WORKING".equals(exception.type())) {
            fault(field + ".type", Reason.EXCEPTION_TYPE);
        } else if (exception.hours().isEmpty() && !hasOrdinaryHours) {
            fault(field + ".hours", Reason.NO_ORDINARY_HOURS);
        }
        return new DayException(DayException.Type.WORKING, hours, exception.name());
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text)).filter(date -> !date.isBefore(FIRST) && !date.isAfter(LAST));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static boolean isNeverOpen(WorkingCalendar calendar, LocalDate from) {
        return Stream.iterate(from, date -> date.plusDays(1)).limit(366).allMatch(date -> calendar.hoursOn(date)
                .isEmpty());
    }

    private void checkName(String field, @Nullable String name) {
        if (name != null && name.length() > LONGEST_NAME) {
            fault(field, Reason.TOO_LONG);
        }
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), 20));
    }

    private void fault(String field, Reason reason) {
        faults.add(new CalendarFault(field, reason));
    }
}
