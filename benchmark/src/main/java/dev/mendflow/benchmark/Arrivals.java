package dev.mendflow.benchmark;

import java.time.Duration;

/**
 * The moments at which cases are due to arrive, fixed beforehand: a slow server does not make the next one arrive later,
 * and what it waits counts.
 *
 * @param start {@link System#nanoTime()} of the first
 * @param perSecond rate, above 0
 */
record Arrivals(long start, double perSecond) {

    /** The moment of the n-th arrival, from 0, as {@link System#nanoTime()}. */
    long at(int number) {
        return start + (long) (number * 1e9 / perSecond);
    }

    /** How many arrive within this time. */
    int within(Duration time) {
        return (int) Math.floor(time.toNanos() / 1e9 * perSecond);
    }
}
