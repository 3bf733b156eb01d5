package dev.mendflow.dispatch;

import dev.mendflow.ranking.Candidate;
import dev.mendflow.ranking.Job;
import dev.mendflow.ranking.RejectionReason;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.technician.TimeSpan;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who was chosen for a case, who was not, and why.
 *
 * @param id identity; the offer that a visit comes of
 * @param caseId of which case
 * @param number counts the decisions of the case from 1
 * @param round counts the visits looked for from 1; a refusal holds for its round
 * @param decidedAt when
 * @param job the criteria
 * @param policyVersion which policy was applied
 * @param candidates everybody, best first
 * @param technician the chosen one's code; null while nobody was found
 * @param appointment when they should work; null while nobody was found
 * @param offerExpiresAt until when an answer counts; null when nobody was asked
 * @param outcome what became of it
 * @param settledAt when that was last told; null while open
 */
public record DispatchDecision(
        UUID id,
        CaseId caseId,
        int number,
        int round,
        Instant decidedAt,
        Job job,
        int policyVersion,
        List<Candidate> candidates,
        @Nullable String technician,
        @Nullable TimeSpan appointment,
        @Nullable Instant offerExpiresAt,
        Outcome outcome,
        @Nullable Instant settledAt) {

    private static final Set<RejectionReason> NEGOTIABLE =
            EnumSet.of(RejectionReason.REGION_MISMATCH, RejectionReason.OFF_SHIFT, RejectionReason.LOAD_FULL);

    public DispatchDecision {
        candidates = List.copyOf(candidates);
    }

    /** Whether somebody passed the filters and was asked. */
    public boolean candidateFound() {
        return offerExpiresAt != null;
    }

    /**
     * Whom a dispatcher might take when nobody passed: the first who is kept away only by area, shift or load, never by
     * training, leave or an earlier no.
     */
    public Optional<String> suggestion() {
        return candidates.stream()
                .filter(candidate -> !candidate.eligible() && NEGOTIABLE.containsAll(candidate.reasons()))
                .min(Comparator.comparingInt(
                                (Candidate candidate) -> candidate.reasons().size())
                        .thenComparing(Candidate::technician))
                .map(Candidate::technician);
    }

    /** Codes of the reasons for which a technician was not to be asked; none for one who might have been. */
    public List<String> reasonsAgainst(String code) {
        return candidates.stream()
                .filter(candidate -> candidate.technician().equals(code))
                .flatMap(candidate -> candidate.reasons().stream())
                .map(RejectionReason::name)
                .toList();
    }

    /** Whether it is about this technician. */
    boolean concerns(String code) {
        return code.equals(technician);
    }

    /** The same with another outcome. */
    DispatchDecision settled(Outcome next, Instant now) {
        return taken(next, technician, appointment, now);
    }

    /** The same with the job given to {@code code}. */
    DispatchDecision taken(Outcome next, @Nullable String code, @Nullable TimeSpan when, Instant now) {
        if (!outcome.mayBecome(next)) {
            throw new IllegalStateException("A decision that is " + outcome + " cannot become " + next);
        }
        return new DispatchDecision(
                id,
                caseId,
                number,
                round,
                decidedAt,
                job,
                policyVersion,
                candidates,
                code,
                when,
                offerExpiresAt,
                next,
                now);
    }
}
