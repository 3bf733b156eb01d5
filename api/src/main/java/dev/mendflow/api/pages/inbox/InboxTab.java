package dev.mendflow.api.pages.inbox;

/**
 * One view of the inbox.
 *
 * @param name {@code mine}, {@code groups} or {@code all}
 * @param address where it is shown, with the same filters
 * @param count how many open tasks it has, such as {@code 12} or {@code 999+}
 */
record InboxTab(String name, String address, String count) {}
