package dev.mendflow.api.pages.cases;

import dev.mendflow.api.cases.CaseView;
import dev.mendflow.api.comments.Comment;
import dev.mendflow.api.pages.layout.MessageLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as its page shows it: what the API answers, and beside it what only people look at.
 *
 * @param about the case as the API answers it
 * @param next what can be done now, the most helpful first
 * @param comments what colleagues wrote among themselves
 * @param diagram where it is in its process, null until the process runs
 */
record CasePageView(
        CaseView about,
        List<NextStep> next,
        List<ClockLine> clocks,
        List<MessageLine> messages,
        List<Comment> comments,
        List<Happening> timeline,
        List<Decision> decisions,
        List<PartLine> parts,
        List<CompensationLine> compensations,
        @Nullable Picture diagram) {

    private static final int RECENT = 12;

    /** What happened lately, which is shown at once. */
    public List<Happening> getRecent() {
        return timeline.stream().limit(RECENT).toList();
    }

    /** What happened before that. */
    public List<Happening> getOlder() {
        return timeline.stream().skip(RECENT).toList();
    }

    /** Whether a promise is broken that is still to be kept. */
    public boolean isLate() {
        return clocks.stream().anyMatch(clock -> clock.isOpen() && clock.isLate());
    }

    /**
     * Something that happened.
     *
     * @param kind PROGRESS, TALK, FIELD or PROMISE
     * @param what the particulars in the reader's language, null when there are none
     * @param moment a time that belongs to them, as that of an appointment; null when there is none
     */
    record Happening(
            Instant at,
            String kind,
            String who,
            String title,
            @Nullable String what,
            @Nullable Instant moment) {}

    /**
     * How a technician was chosen.
     *
     * @param outcome in words
     * @param technician who was asked, null when nobody could be
     */
    record Decision(
            Instant at,
            String outcome,
            @Nullable String technician,
            @Nullable Instant appointmentAt,
            List<Candidate> candidates) {}

    /**
     * A technician who was considered.
     *
     * @param score 0 to 100, null for one who was kept away
     * @param reasons why not, or what the score is made of
     */
    record Candidate(
            String technician, boolean chosen, @Nullable Long score, List<String> reasons) {}

    /** A part that is kept or ordered for the case. */
    record PartLine(
            String part,
            int quantity,
            String state,
            @Nullable Instant at) {}

    /**
     * What the customer gets for a promise that was missed.
     *
     * @param metric what was promised, as a code with a word in the message bundle
     * @param status as a code with a word in the message bundle
     * @param amount with currency
     * @param late by how much
     * @param workingTime whether that is working time
     */
    record CompensationLine(
            String metric,
            String status,
            String amount,
            String reason,
            @Nullable String late,
            boolean workingTime,
            @Nullable String decidedBy) {}

    /**
     * The diagram of the process.
     *
     * @param instance its key where the reader may open it
     */
    record Picture(String address, @Nullable Long instance, String marks) {}
}
