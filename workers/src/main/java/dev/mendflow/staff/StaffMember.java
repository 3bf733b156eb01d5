package dev.mendflow.staff;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the service organisation.
 *
 * @param login the account, and identity
 * @param name as colleagues call them
 * @param language in which they are told something
 * @param zone in which their day begins and ends
 * @param email where mail reaches them, null if they get none
 * @param level what their place in the line is called
 * @param superior login of who leads them, null at the end of the line
 * @param absences by their beginning, past ones included
 * @param version null until first saved
 */
public record StaffMember(
        String login,
        String name,
        Language language,
        ZoneId zone,
        @Nullable String email,
        ReportingLevel level,
        @Nullable String superior,
        List<Absence> absences,
        @Nullable Integer version) {

    public StaffMember {
        absences = List.copyOf(absences);
    }

    /** Whether no absence covers {@code at}. */
    public boolean isPresentAt(Instant at) {
        return absences.stream().noneMatch(absence -> absence.covers(at));
    }

    StaffMember asVersion(int saved) {
        return new StaffMember(login, name, language, zone, email, level, superior, absences, saved);
    }
}
