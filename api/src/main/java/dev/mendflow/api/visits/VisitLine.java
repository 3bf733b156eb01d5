package dev.mendflow.api.visits;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mendflow.servicecase.CaseSummary;
import dev.mendflow.visit.Visit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visit as a line of somebody's day; personal data.
 *
 * @param visit counts the visits of the case from 1
 * @param number of the case
 * @param nextDueAt when the next unmet promise of the case falls due, null if there is none
 */
public record VisitLine(
        String id,
        int visit,
        String technician,
        String status,
        Instant appointmentAt,
        Instant appointmentUntil,
        @Nullable Instant arrivedAt,
        @Nullable Instant endedAt,
        @Nullable String outcome,

        @JsonProperty("case") String number,
        String severity,
        String symptom,
        String customer,
        @Nullable String region,
        @Nullable String serial,
        @Nullable String model,
        @Nullable Instant nextDueAt) {

    /** A visit with what lists show of its case. */
    public static VisitLine of(Visit visit, CaseSummary about) {
        return new VisitLine(
                visit.id().toString(),
                visit.visitNumber(),
                visit.technician(),
                visit.status().name(),
                visit.appointmentAt(),
                visit.appointmentUntil(),
                visit.arrivedAt(),
                visit.endedAt(),
                visit.outcome() == null ? null : visit.outcome().name(),
                about.number().value(),
                about.severity().name(),
                about.symptom().name(),
                about.customer(),
                about.region(),
                about.serial(),
                about.model(),
                about.nextDueAt());
    }

    /** Whether it is still to be done or to be finished. */
    public boolean open() {
        return !status.equals("FINISHED") && !status.equals("RELEASED");
    }
}
