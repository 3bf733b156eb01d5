package dev.mendflow.servicelevel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a change would do to one clock.
 *
 * @param clock as it would be
 * @param dueBefore when it is due as things are; null while it stands
 * @param dueAfter when it would be due; null while it stands, and when it is no longer promised
 * @param newlyLate whether its time would be used up at once, and is not now
 */
public record ClockShift(
        ServiceLevelClock clock,
        @Nullable Instant dueBefore,
        @Nullable Instant dueAfter,
        boolean newlyLate) {}
