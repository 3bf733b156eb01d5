package dev.mendflow.api.tasks;

/**
 * A kind of task.
 *
 * @param element its id in the diagram
 * @param title its name in the reader's language
 */
public record TaskKind(String element, String title) {}
