package dev.mendflow.servicecase;

import dev.mendflow.customer.CustomerDetails;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports.
 *
 * @param customer who has the trouble
 * @param serial of the asset, in any case, or null if unknown
 * @param model of the asset, or null
 * @param channel how the report came in
 * @param category a {@link Category} name or any text of at most 100 characters, or null
 * @param symptom a {@link Symptom} code or any text of at most 200 characters, or null
 * @param description in the reporter's words, at most 20,000 characters, or null
 * @param severityHint what the reporter thinks, or null
 * @param conversation what was already said elsewhere, oldest first, at most 200 entries: nobody is asked twice
 * @param reportedAt when the customer told us; null or a time in the future means now
 * @param region where the service is needed, or null
 * @param language of the customer as a BCP 47 tag, or null
 */
public record FaultReport(
        CustomerDetails customer,
        @Nullable String serial,
        @Nullable String model,
        Channel channel,
        @Nullable String category,
        @Nullable String symptom,
        @Nullable String description,
        @Nullable Severity severityHint,
        List<Said> conversation,
        @Nullable Instant reportedAt,
        @Nullable String region,
        @Nullable String language) {

    public FaultReport {
        conversation = List.copyOf(conversation);
    }

    /**
     * Something said before the report.
     *
     * @param at when, or null for the time of the report
     * @param who said it, as the other system calls them
     * @param text at most 20,000 characters
     */
    public record Said(@Nullable Instant at, String who, String text) {}
}
