package dev.mendflow.ranking;

import dev.mendflow.technician.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * An appointment that would be possible, or why there is none: exactly one of the two.
 *
 * @param appointment when work could start and end
 * @param reason why it cannot
 */
record Opening(@Nullable TimeSpan appointment, @Nullable RejectionReason reason) {}
