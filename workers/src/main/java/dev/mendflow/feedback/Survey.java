package dev.mendflow.feedback;

import dev.mendflow.servicecase.CaseId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One round of asking a customer; a re-opened case is asked again. Each verb gives the next state.
 *
 * @param id which survey
 * @param version null until stored
 * @param caseId about which case
 * @param round 1 for the first
 * @param sentAt when the customer was asked, or null if the answer came unasked
 * @param reminders how often the customer was reminded
 * @param answeredAt when the customer answered, or null
 * @param score 0 to 100, or null
 * @param givenScore as given, or null
 * @param givenScale as shown, {@code worst-best}, or null
 * @param solved whether the trouble is gone, or null if not said
 * @param comment in the customer's words, or null (personal data)
 * @param satisfied what was concluded, or null until then
 * @param concludedAt when the round was evaluated or closed without an answer, or null
 * @param callBackOutcome code of what the call-back came to, or null
 */
@Table("survey")
public record Survey(
        @Id UUID id,
        @Version @Nullable Integer version,
        CaseId caseId,
        int round,
        @Nullable Instant sentAt,
        int reminders,
        @Nullable Instant answeredAt,
        @Nullable Integer score,
        @Nullable Integer givenScore,
        @Nullable String givenScale,
        @Nullable Boolean solved,
        @Nullable String comment,
        @Nullable Boolean satisfied,
        @Nullable Instant concludedAt,
        @Nullable String callBackOutcome) {

    static Survey round(int round, CaseId caseId) {
        return new Survey(
                UUID.randomUUID(), null, caseId, round, null, 0, null, null, null, null, null, null, null, null, null);
    }

    /** Whether the customer has answered. */
    public boolean isAnswered() {
        return answeredAt != null;
    }

    /** Whether the round is over. */
    public boolean isConcluded() {
        return concludedAt != null;
    }

    /** Asked; asking twice changes nothing. */
    Survey sent(Instant at) {
        return sentAt != null ? this : state(at, reminders, satisfied, concludedAt, callBackOutcome);
    }

    /** Reminded once more. */
    Survey reminded() {
        return state(sentAt, reminders + 1, satisfied, concludedAt, callBackOutcome);
    }

    /** With the customer's answer; {@link FeedbackAlreadyGiven} if there is one. */
    Survey answered(Answer answer, Instant at) {
        if (isAnswered() || isConcluded()) {
            throw new FeedbackAlreadyGiven(caseId);
        }
        return new Survey(
                id,
                version,
                caseId,
                round,
                sentAt,
                reminders,
                at,
                answer.scale().normalise(answer.score()),
                answer.score(),
                answer.scale().toString(),
                answer.solved(),
                answer.comment(),
                satisfied,
                concludedAt,
                callBackOutcome);
    }

    /** Over; a round that is over stays as it is. */
    Survey concluded(boolean conclusion, Instant at) {
        return isConcluded() ? this : state(sentAt, reminders, conclusion, at, callBackOutcome);
    }

    /** With what the call-back came to. */
    Survey calledBack(@Nullable String outcome) {
        return state(sentAt, reminders, satisfied, concludedAt, outcome);
    }

    /** Content: the score reaches the threshold and nobody says that the trouble is still there. */
    boolean isContent(int threshold) {
        return score != null && score >= threshold && !Boolean.FALSE.equals(solved);
    }

    private Survey state(
            @Nullable Instant sent,
            int reminded,
            @Nullable Boolean conclusion,
            @Nullable Instant concluded,
            @Nullable String calledBack) {
        return new Survey(
                id,
                version,
                caseId,
                round,
                sent,
                reminded,
                answeredAt,
                score,
                givenScore,
                givenScale,
                solved,
                comment,
                conclusion,
                concluded,
                calledBack);
    }
}
