package dev.mendflow.api.pages.layout;

import java.time.Instant;

/**
 * Something said in a case.
 *
 * @param side CUSTOMER, STAFF or SYSTEM
 * @param who the speaker as this reader may know them
 * @param at when
 * @param text as it was typed
 */
public record MessageLine(String side, String who, Instant at, String text) {}
