package dev.mendflow.api.staff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff.
 *
 * @param level what their place in the line is called
 * @param superior login of who leads them, null at the end of the line
 * @param absences by their beginning, past ones included
 */
public record StaffView(
        String login,
        String name,
        String language,
        String zone,
        @Nullable String email,
        String level,
        @Nullable String superior,
        List<AbsenceView> absences,
        int version) {

    /** A time in which they are away: {@code until} is the first instant after it. */
    public record AbsenceView(UUID id, Instant from, Instant until) {}
}
