package dev.mendflow.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of the decision table.
 *
 * @param version counted from 1; 0 is the table that was shipped
 * @param table DMN 1.3 as text
 * @param reason why it was saved, in the words of {@code savedBy}; empty for the table that was shipped
 * @param savedBy login, or {@code shipped}
 * @param savedAt when, or null for the table that was shipped
 */
public record PolicyVersion(
        int version,
        String table,
        String reason,
        String savedBy,
        @Nullable Instant savedAt) {

    static PolicyVersion shipped(String table) {
        return new PolicyVersion(0, table, "", "shipped", null);
    }
}
