package dev.mendflow.api.staff;

import dev.mendflow.staff.Absence;
import dev.mendflow.staff.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
    public record AbsenceView(UUID id, Instant from, Instant until) {

        static AbsenceView of(Absence absence) {
            return new AbsenceView(absence.id(), absence.from(), absence.until());
        }
    }

    static StaffView of(StaffMember member) {
        return new StaffView(
                member.login(),
                member.name(),
                member.language().name().toLowerCase(Locale.ROOT),
                member.zone().getId(),
                member.email(),
                member.level().name(),
                member.superior(),
                member.absences().stream().map(AbsenceView::of).toList(),
                member.version() == null ? 0 : member.version());
    }
}
