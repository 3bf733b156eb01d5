package dev.mendflow.ranking;

import dev.mendflow.technician.TimeSpan;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One technician as a decision saw them: either with reasons, or with a score and an appointment.
 *
 * @param technician code
 * @param reasons why not; empty when eligible
 * @param score from 0 to 1; 0 when not eligible
 * @param fitness the parts of the score; null when not eligible
 * @param kilometres as the crow flies from home to the site; null when the site is not known
 * @param appointment when they could be there; null when never soon enough
 */
public record Candidate(
        String technician,
        List<RejectionReason> reasons,
        double score,
        @Nullable Fitness fitness,
        @Nullable Double kilometres,
        @Nullable TimeSpan appointment) {

    /** Best first: eligible before rejected, higher scores before lower ones, ties by code. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparing((Candidate candidate) -> !candidate.eligible())
            .thenComparing(Comparator.comparingDouble(Candidate::score).reversed())
            .thenComparing(Candidate::technician);

    public Candidate {
        reasons = List.copyOf(reasons);
    }

    public boolean eligible() {
        return reasons.isEmpty();
    }
}
