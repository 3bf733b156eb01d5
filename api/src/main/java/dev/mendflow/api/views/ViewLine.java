package dev.mendflow.api.views;

import java.util.UUID;

/**
 * A view for a reader.
 *
 * @param mine whether the reader keeps it
 * @param mayChange whether the reader may change it or take it away
 */
public record ViewLine(
        UUID id, String name, String owner, boolean shared, boolean mine, boolean mayChange, Question question) {}
