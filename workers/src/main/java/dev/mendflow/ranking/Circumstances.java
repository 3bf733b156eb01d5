package dev.mendflow.ranking;

import dev.mendflow.technician.Place;
import dev.mendflow.technician.TimeSpan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known at the time of a decision beside the job and the technicians.
 *
 * @param now when it is made
 * @param site where the work is; null when not known
 * @param booked by technician, the appointments that stand
 * @param refused who refused this job in the current round
 * @param released who was released from it just before
 * @param familiarity by technician, who knows the asset or the customer
 */
public record Circumstances(
        Instant now,
        @Nullable Place site,
        Map<String, List<TimeSpan>> booked,
        Set<String> refused,
        Set<String> released,
        Map<String, Familiarity> familiarity) {

    List<TimeSpan> bookedBy(String technician) {
        return booked.getOrDefault(technician, List.of());
    }

    Familiarity familiarityOf(String technician) {
        return familiarity.getOrDefault(technician, Familiarity.NONE);
    }
}
