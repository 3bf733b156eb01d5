package dev.mendflow.notification;

/**
 * A notice as somebody finds it.
 *
 * @param read whether they have read it
 */
public record NoticeLine(Notice notice, boolean read) {}
