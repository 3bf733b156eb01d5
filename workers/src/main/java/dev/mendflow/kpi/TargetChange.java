package dev.mendflow.kpi;

import java.time.Instant;

/**
 * A target as somebody said it.
 *
 * @param reason why
 * @param changedAt when
 */
public record TargetChange(Target target, String reason, Instant changedAt) {}
