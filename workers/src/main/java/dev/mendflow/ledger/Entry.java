package dev.mendflow.ledger;

import java.time.Instant;

/**
 * One line of a ledger.
 *
 * @param seq its number in the ledger, counted from 1
 * @param at when it holds: for something done offline, the time of the device
 * @param recordedAt when we learned it; never before {@code at}
 * @param fact what it says
 */
public record Entry(int seq, Instant at, Instant recordedAt, Fact fact) {}
