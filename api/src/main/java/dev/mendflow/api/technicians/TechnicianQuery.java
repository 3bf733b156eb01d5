package dev.mendflow.api.technicians;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which technicians are looked for; null means any.
 *
 * @param text part of a code or a name
 * @param region code of their service area
 * @param skill one that they master, for all products or for some
 * @param training true for those with a certificate that has expired or expires soon
 * @param active whether they may be sent
 */
public record TechnicianQuery(
        @Nullable String text,
        @Nullable String region,
        @Nullable String skill,
        @Nullable Boolean training,
        @Nullable Boolean active) {

    boolean matches(TechnicianView technician) {
        return (text == null || contains(technician.code(), text) || contains(technician.name(), text))
                && (skill == null || technician.skills().stream().anyMatch(this::isWanted))
                && (training == null || technician.needsTraining() == training)
                && (active == null || technician.active() == active);
    }

    /** For all products or for one kind of them. */
    private boolean isWanted(String known) {
        return known.equals(skill) || known.endsWith("/" + skill);
    }

    private static boolean contains(String whole, String part) {
        return whole.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
