package dev.mendflow.api.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mendflow.dispatch.LatestDecision;
import dev.mendflow.dispatch.Outcome;
import dev.mendflow.servicecase.CaseSummary;
import dev.mendflow.technician.TimeSpan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case that nobody goes to yet; personal data.
 *
 * @param number of the case
 * @param state SEARCHING, OFFERED to a technician, or NOBODY was found and a dispatcher decides
 * @param technician who was asked, null when nobody is
 * @param offerExpiresAt until when their answer counts
 * @param appointmentAt when they would begin
 */
public record WaitingJob(
        @JsonProperty("case") String number,
        String severity,
        String symptom,
        String customer,
        @Nullable String region,
        @Nullable String serial,
        @Nullable String model,
        @Nullable Instant nextDueAt,
        JobState state,
        @Nullable String technician,
        @Nullable Instant offerExpiresAt,
        @Nullable Instant appointmentAt) {

    static WaitingJob of(CaseSummary about, @Nullable LatestDecision decision) {
        LatestDecision asked = decision != null && decision.outcome() == Outcome.OFFERED ? decision : null;
        TimeSpan appointment = asked == null ? null : asked.appointment();
        return new WaitingJob(
                about.number().value(),
                about.severity().name(),
                about.symptom().name(),
                about.customer(),
                about.region(),
                about.serial(),
                about.model(),
                about.nextDueAt(),
                JobState.of(decision),
                asked == null ? null : asked.technician(),
                asked == null ? null : asked.offerExpiresAt(),
                appointment == null ? null : appointment.from());
    }
}
