package dev.mendflow.api.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may go to a case, and why or why not.
 *
 * @param number of the case
 * @param technician who was asked or has the job, null while nobody is
 * @param policy version of the policy that says what counts how much
 * @param items everybody, the best first
 */
public record Candidates(
        @JsonProperty("case") String number,
        JobState state,
        @Nullable String technician,
        int policy,
        List<CandidateView> items) {

    public Candidates {
        items = List.copyOf(items);
    }

    /** What is said of one technician, if they were considered. */
    public Optional<CandidateView> of(String code) {
        return items.stream()
                .filter(candidate -> candidate.technician().equals(code))
                .findFirst();
    }

    /**
     * A technician.
     *
     * @param fits whether all filters were passed
     * @param unfit whether a dispatcher may not send them either: left, not trained or not certified
     * @param score 0 to 100, null for one who was kept away
     * @param parts what the score is made of
     * @param reasons why not
     * @param kilometres to the site, null when nobody knows where it is
     * @param appointmentAt when they could be there, null when not soon enough
     */
    public record CandidateView(
            String technician,
            String name,
            String region,
            boolean fits,
            boolean unfit,
            @Nullable Long score,
            List<ScorePart> parts,
            List<ReasonView> reasons,
            @Nullable Long kilometres,
            @Nullable Instant appointmentAt,
            @Nullable Instant appointmentUntil) {

        public CandidateView {
            parts = List.copyOf(parts);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A part of the score.
     *
     * @param name what it is about, as a code
     * @param text the same in the reader's language
     * @param value 0 to 100
     * @param weight how much of the score it is, in percent
     */
    public record ScorePart(String name, String text, long value, long weight) {}

    /** Why not, as a code and in the reader's language. */
    public record ReasonView(String code, String text) {}
}
