package dev.mendflow.api.pages.inbox;

/**
 * Somebody to whom a task can be given.
 *
 * @param name under which tasks are assigned
 * @param shown as colleagues call them
 */
record Colleague(String name, String shown) {}
