package dev.mendflow.servicelevel;

import dev.mendflow.ledger.ChangeMode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new version of a calendar or policy on its way to the clocks that run.
 *
 * @param id which one
 * @param kind what is new
 * @param subject id of the calendar; {@code policy} for the policy
 * @param version the version that the clocks are moved to
 * @param mode what becomes of the time used so far
 * @param reason in the words of {@code by}
 * @param by login
 * @param at when it began; clocks count the new way from the moment they are reached
 * @param cases how many cases with open clocks were looked at so far
 * @param moved how many clocks got other terms so far
 * @param newlyLate how many of them were late at once
 * @param endedAt when the last case was done, null while it is under way
 */
public record Rollout(
        UUID id,
        Kind kind,
        String subject,
        int version,
        ChangeMode mode,
        String reason,
        String by,
        Instant at,
        int cases,
        int moved,
        int newlyLate,
        @Nullable Instant endedAt) {

    /** What is new. */
    public enum Kind {
        CALENDAR,
        POLICY
    }

    Rollout with(int moreCases, int moreMoved, int moreLate) {
        return new Rollout(
                id,
                kind,
                subject,
                version,
                mode,
                reason,
                by,
                at,
                cases + moreCases,
                moved + moreMoved,
                newlyLate + moreLate,
                endedAt);
    }
}
