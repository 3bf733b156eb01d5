package dev.mendflow.engine.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An escalation that was thrown.
 *
 * @param code its code
 * @param throwElementId the event that threw it
 * @param catchElementId the event that caught it, null when none did
 * @param at when
 */
public record Escalation(
        String code, String throwElementId, @Nullable String catchElementId, Instant at) {}
