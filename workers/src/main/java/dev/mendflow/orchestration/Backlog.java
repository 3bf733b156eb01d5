package dev.mendflow.orchestration;

import java.time.Duration;

/**
 * What waits in the outbox.
 *
 * @param depth messages that wait
 * @param oldest age of the one that waits longest; zero if none waits
 * @param tooLong whether new cases should be refused until it has been worked off
 */
public record Backlog(int depth, Duration oldest, boolean tooLong) {}
