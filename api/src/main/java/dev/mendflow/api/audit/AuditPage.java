package dev.mendflow.api.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries from the newest to the oldest.
 *
 * @param next the cursor of the next page, null on the last
 */
public record AuditPage(List<AuditEntry> items, @Nullable Long next) {}
