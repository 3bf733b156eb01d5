package dev.mendflow.api.pages.inbox;

/**
 * A kind of task.
 *
 * @param id its id in the diagram
 * @param title its name in the reader's language
 */
record TaskKind(String id, String title) {}
