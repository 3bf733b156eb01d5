package dev.mendflow.servicelevel;

import java.util.UUID;

/** A rollout did one more case, or came to its end. */
public record RolloutMoved(UUID rollout) {}
