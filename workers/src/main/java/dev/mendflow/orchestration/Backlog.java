package dev.mendflow.orchestration;

import java.time.Duration;

/**
 * What waits in the outbox.
 *
 * @param depth messages that wait
 * @param oldest age of the one that waits longest; zero if none waits
 * @param full whether new cases should be refused until some of it has been worked off
 * @param late whether somebody should look why nothing goes out
 */
public record Backlog(int depth, Duration oldest, boolean full, boolean late) {}
