package dev.mendflow.api.pages.jobs;

import dev.mendflow.api.visits.VisitLine;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One day of a technician.
 *
 * @param date where the technician works
 * @param word {@code today} or {@code tomorrow}, null for other days
 * @param lines the visits in their order
 */
record JobDay(LocalDate date, @Nullable String word, List<VisitLine> lines) {

    /** The days from today, in order. */
    static List<JobDay> from(LocalDate today, int days, List<VisitLine> visits, ZoneId zone) {
        List<JobDay> found = new ArrayList<>();
        for (int ahead = 0; ahead < days; ahead++) {
            LocalDate date = today.plusDays(ahead);
            found.add(new JobDay(
                    date,
                    ahead == 0 ? "today" : ahead == 1 ? "tomorrow" : null,
                    visits.stream()
                            .filter(visit -> visit.appointmentAt()
                                    .atZone(zone)
                                    .toLocalDate()
                                    .equals(date))
                            .toList()));
        }
        return found;
    }
}
