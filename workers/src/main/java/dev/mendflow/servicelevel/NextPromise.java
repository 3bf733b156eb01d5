package dev.mendflow.servicelevel;

import dev.mendflow.ledger.ClockState;
import dev.mendflow.ledger.PauseOwner;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The promise of a case that is broken next if nothing is done.
 *
 * @param metric what is promised
 * @param state RUNNING, BREACHED, PAUSED or ARMED
 * @param dueAt until when, null while the clock stands
 * @param remaining what is left of its budget, in the time that counts; negative once it is broken
 * @param pausedFor whom it waits for, null unless it is paused
 * @param opensAt when its calendar opens again, null while it is open or if closed hours count as well
 */
public record NextPromise(
        Metric metric,
        ClockState state,
        @Nullable Instant dueAt,
        Duration remaining,
        @Nullable PauseOwner pausedFor,
        @Nullable Instant opensAt) {}
