package dev.mendflow.jobsheet;

import java.time.Instant;

/**
 * A line of the list that somebody has looked at.
 *
 * @param item which
 * @param done ticked, or taken back
 * @param at when, by the clock of the device
 * @param by login of who did
 */
public record Check(CheckItem item, boolean done, Instant at, String by) {}
