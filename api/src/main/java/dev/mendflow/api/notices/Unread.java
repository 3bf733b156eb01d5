package dev.mendflow.api.notices;

/**
 * What is left to read.
 *
 * @param unread how many notices, counted up to 100
 */
public record Unread(int unread) {}
