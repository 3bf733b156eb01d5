package dev.mendflow.jobsheet;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that was written down at one visit.
 *
 * @param checks the lines that somebody has looked at
 * @param parts in the order in which they were exchanged
 * @param signature null until the customer signed
 */
public record JobSheet(
        List<Check> checks,
        List<ExchangedPart> parts,
        @Nullable Signature signature) {

    public JobSheet {
        checks = List.copyOf(checks);
        parts = List.copyOf(parts);
    }

    /** What is known of a line of the list. */
    public Optional<Check> check(CheckItem item) {
        return checks.stream().filter(check -> check.item() == item).findFirst();
    }
}
