package dev.mendflow.servicecase;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * What was reported, unchanged ever after.
 *
 * @param channel how it came in
 * @param category what kind of trouble
 * @param categoryText the reporter's own word for it, or null
 * @param symptom what it looks like, as a code
 * @param symptomText the reporter's own words for it, or null
 * @param description the reporter's story, or null
 * @param severityHint what the reporter thinks, or null
 * @param region where the service is needed, or null
 * @param language of the customer, or null
 */
public record Fault(
        Channel channel,
        Category category,
        @Nullable String categoryText,
        Symptom symptom,
        @Nullable String symptomText,
        @Column("description") @Nullable String description,
        @Nullable Severity severityHint,
        @Nullable String region,
        @Column("language_tag") @Nullable String language) {

    static Fault of(FaultReport report, @Nullable String region, @Nullable String language) {
        return new Fault(
                report.channel(),
                Category.of(report.category()),
                report.category(),
                Symptom.of(report.symptom()),
                report.symptom(),
                report.description(),
                report.severityHint(),
                region,
                language);
    }

    /** The severity assumed until the case is assessed. */
    Severity assumedSeverity() {
        return severityHint != null ? severityHint : category.defaultSeverity();
    }
}
