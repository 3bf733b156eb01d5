package dev.mendflow.api.pages.layout;

import java.time.Instant;

/**
 * One promise of a case.
 *
 * @param metric what is promised, as a code with a word in the message bundle
 * @param dueAt until when
 * @param state RUNNING, MET, BREACHED, PAUSED or CANCELLED
 */
public record PromiseLine(String metric, Instant dueAt, String state) {}
