package dev.mendflow.api.pages.administration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key figure with what it should be.
 *
 * @param kpi as a code with a word in the message bundle
 * @param unit PERCENT, SCORE, SECONDS or COUNT
 * @param better HIGHER or LOWER
 * @param lately what it was in the last days, in words; null when there is nothing to count
 * @param met whether that is as good as the target; null without one of them
 * @param wanted the target in words, null for none
 * @param target as somebody types it, null for none
 * @param stretch what it should be at best, as somebody types it; null for none
 * @param changes what was said of it, the newest first
 */
record TargetLine(
        String kpi,
        String name,
        String unit,
        String better,
        @Nullable String lately,
        @Nullable Boolean met,
        @Nullable String wanted,
        @Nullable String target,
        @Nullable String stretch,
        int version,
        List<Change> changes) {

    /**
     * Something that somebody said.
     *
     * @param wanted the target in words
     */
    record Change(
            @Nullable String wanted,
            String reason,
            @Nullable String by,
            Instant at) {}
}
