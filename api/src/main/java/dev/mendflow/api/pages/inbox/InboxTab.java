package dev.mendflow.api.pages.inbox;

/**
 * One view of the inbox.
 *
 * @param name {@code mine}, {@code groups} or {@code all}
 * @param count how many open tasks it has
 */
record InboxTab(String name, long count) {}
