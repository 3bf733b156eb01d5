package dev.mendflow.calendar;

import dev.mendflow.worktime.WorkingCalendar;
import java.time.Instant;

/**
 * A calendar as it was saved once.
 *
 * @param calendar with its version
 * @param reason why it was saved, in the words of whoever did
 * @param savedBy login, or {@code shipped}
 * @param savedAt when
 */
public record CalendarVersion(WorkingCalendar calendar, String reason, String savedBy, Instant savedAt) {}
