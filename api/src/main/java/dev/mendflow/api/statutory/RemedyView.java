package dev.mendflow.api.statutory;

import dev.mendflow.statutory.Remedy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the owner is offered after a limit was reached.
 *
 * @param rule by which rule
 * @param status OPEN, NOT_DUE, REPLACED, RETURNED or DECLINED
 * @param used how many days or repairs counted when the limit was reached
 * @param reachedAt when that was found
 * @param decideBy until when the owner has to have an answer
 * @param decidedBy login of who recorded the outcome, or null
 * @param decidedAt when, or null
 */
public record RemedyView(
        String rule,
        String status,
        int used,
        Instant reachedAt,
        Instant decideBy,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static RemedyView of(Remedy remedy) {
        return new RemedyView(
                remedy.ruleId(),
                remedy.status().name(),
                remedy.used(),
                remedy.reachedAt(),
                remedy.decideBy(),
                remedy.decidedBy(),
                remedy.decidedAt());
    }
}
