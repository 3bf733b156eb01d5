package dev.mendflow.dispatch;

import dev.mendflow.servicecase.CaseId;
import dev.mendflow.technician.TimeSpan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the search for somebody who goes is: a decision without its candidates, as lists show it.
 *
 * @param caseId of which case
 * @param outcome what became of the last decision
 * @param technician who was asked or has the job; null while nobody was found
 * @param appointment when they should work; null while nobody was found
 * @param offerExpiresAt until when an answer counts; null when nobody was asked
 */
public record LatestDecision(
        CaseId caseId,
        Outcome outcome,
        @Nullable String technician,
        @Nullable TimeSpan appointment,
        @Nullable Instant offerExpiresAt) {}
