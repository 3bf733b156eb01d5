package dev.mendflow.api.comments;

import java.time.Instant;
import java.util.UUID;

/**
 * Something a colleague wrote about a case.
 *
 * @param by login of who wrote it
 */
public record Comment(UUID id, Instant at, String by, String text) {}
