package dev.mendflow.api.tasks;

/**
 * Somebody to whom a task can be given.
 *
 * @param assignee under which tasks are assigned
 * @param name as colleagues call them
 */
public record Assignee(String assignee, String name) {}
