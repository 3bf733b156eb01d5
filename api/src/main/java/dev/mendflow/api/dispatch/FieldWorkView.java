package dev.mendflow.api.dispatch;

import dev.mendflow.dispatch.DispatchDecision;
import dev.mendflow.parts.Part;
import dev.mendflow.parts.PartsOrder;
import dev.mendflow.parts.Reservation;
import dev.mendflow.ranking.Candidate;
import dev.mendflow.ranking.Fitness;
import dev.mendflow.ranking.RejectionReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the field does for a case.
 *
 * @param decisions how technicians were chosen, the newest first
 * @param parts what is kept or ordered for it
 */
record FieldWorkView(List<DecisionView> decisions, List<PartView> parts) {

    /**
     * One decision.
     *
     * @param technician the chosen one's code, null while nobody was found
     * @param candidates everybody, best first
     */
    record DecisionView(
            int number,
            Instant decidedAt,
            String outcome,
            @Nullable String technician,
            @Nullable Instant appointmentAt,
            @Nullable Instant appointmentUntil,
            List<CandidateView> candidates) {

        static DecisionView of(DispatchDecision decision) {
            var appointment = decision.appointment();
            return new DecisionView(
                    decision.number(),
                    decision.decidedAt(),
                    decision.outcome().name(),
                    decision.technician(),
                    appointment == null ? null : appointment.from(),
                    appointment == null ? null : appointment.until(),
                    decision.candidates().stream().map(CandidateView::of).toList());
        }
    }

    /**
     * Somebody who was considered.
     *
     * @param score from 0 to 1, null for one who was kept away
     * @param reasons why not, in codes
     * @param fitness what the score is made of, null for one who was kept away
     */
    record CandidateView(
            String technician,
            @Nullable Double score,
            List<String> reasons,
            @Nullable Fitness fitness) {

        static CandidateView of(Candidate candidate) {
            return new CandidateView(
                    candidate.technician(),
                    candidate.eligible() ? candidate.score() : null,
                    candidate.reasons().stream().map(RejectionReason::name).toList(),
                    candidate.eligible() ? candidate.fitness() : null);
        }
    }

    /**
     * A part.
     *
     * @param number null when it was ordered before anybody knew which
     * @param state RESERVED, RELEASED or CONSUMED of what lies in stock, ORDERED or RECEIVED of what comes
     * @param at since when it is kept, when it should come, or when it came
     */
    record PartView(
            @Nullable String number,
            @Nullable String nameZh,
            @Nullable String nameEn,
            int quantity,
            String state,
            Instant at) {

        static PartView of(Reservation kept, Optional<Part> known) {
            return of(kept.partNumber(), known, kept.quantity(), kept.status().name(), kept.reservedAt());
        }

        static PartView of(PartsOrder order, Optional<Part> known) {
            Instant received = order.receivedAt();
            return of(
                    order.partNumber(),
                    known,
                    order.quantity(),
                    received == null ? "ORDERED" : "RECEIVED",
                    received == null ? order.expectedAt() : received);
        }

        private static PartView of(
                @Nullable String number, Optional<Part> known, int quantity, String state, Instant at) {
            return new PartView(
                    number,
                    known.map(Part::nameZh).orElse(null),
                    known.map(Part::nameEn).orElse(null),
                    quantity,
                    state,
                    at);
        }
    }
}
