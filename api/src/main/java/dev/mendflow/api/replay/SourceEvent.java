package dev.mendflow.api.replay;

/**
 * One line of a replay file.
 *
 * @param second seconds since the first report of the file
 * @param stage what happened
 * @param detail the source's own word about it: product, group, outcome; may be empty
 * @param priority the source's priority, {@code 1} the most urgent; empty when it keeps none
 * @param place customer or location; may be empty
 */
public record SourceEvent(long second, Stage stage, String detail, String priority, String place) {}
