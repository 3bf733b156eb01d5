package dev.mendflow.servicelevel;

import dev.mendflow.ledger.Schedules;
import java.time.Instant;

/**
 * When a fact holds and when it is learned.
 *
 * @param at when it holds; never later than {@code now}, whatever the clock of a device says
 * @param now when it is learned
 * @param toldByDevice whether a device says when it holds, which may have been long ago; else it is our own clock
 * @param schedules the calendars that ledgers name
 */
record Moment(Instant at, Instant now, boolean toldByDevice, Schedules schedules) {

    Moment {
        at = at.isAfter(now) ? now : at;
    }
}
