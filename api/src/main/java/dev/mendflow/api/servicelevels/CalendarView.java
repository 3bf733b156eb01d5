package dev.mendflow.api.servicelevels;

import dev.mendflow.calendar.CalendarVersion;
import dev.mendflow.worktime.CalendarDraft;
import dev.mendflow.worktime.CalendarDraft.ExceptionDraft;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of a calendar.
 *
 * @param savedBy login, or {@code shipped}
 * @param warnings what somebody should look at
 */
record CalendarView(
        String id,
        int version,
        @Nullable String zone,
        @Nullable String name,
        Map<String, List<String>> week,
        List<ExceptionDraft> exceptions,
        String reason,
        String savedBy,
        Instant savedAt,
        List<Warning> warnings) {

    /**
     * Something that looks wrong.
     *
     * @param code {@code year-without-exceptions}: the year has begun and nobody entered its holidays
     */
    record Warning(String code, int year) {}

    static CalendarView of(CalendarVersion saved, List<Warning> warnings) {
        CalendarDraft draft = saved.calendar().draft();
        return new CalendarView(
                saved.calendar().id().value(),
                saved.calendar().version(),
                draft.zone(),
                draft.name(),
                draft.week(),
                draft.exceptions(),
                saved.reason(),
                saved.savedBy(),
                saved.savedAt(),
                warnings);
    }
}
