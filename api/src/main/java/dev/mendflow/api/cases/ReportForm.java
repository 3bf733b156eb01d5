package dev.mendflow.api.cases;

import dev.mendflow.customer.CustomerDetails;
import dev.mendflow.customer.Tier;
import dev.mendflow.servicecase.Channel;
import dev.mendflow.servicecase.FaultReport;
import dev.mendflow.servicecase.Severity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fault as it is reported.
 *
 * @param customer who has the trouble
 * @param asset what is broken, null if unknown
 * @param channel how the report came in, null for the API (PORTAL without an account)
 * @param category SAFETY, IMMOBILE, DEGRADED, QUESTION, OTHER, or any text
 * @param symptom a code or any text
 * @param description in the reporter's words
 * @param severityHint what the reporter thinks
 * @param conversation what was said before, elsewhere
 * @param reportedAt when the customer told somebody, null for now
 * @param region where the service is needed: the code of a service area, its name, or any text
 * @param language of the customer as a language tag
 */
public record ReportForm(
        @NotNull @Valid @Nullable CustomerPart customer,
        @Valid @Nullable AssetPart asset,
        @Nullable Channel channel,
        @Size(max = 100) @Nullable String category,
        @Size(max = 200) @Nullable String symptom,
        @Size(max = 20_000) @Nullable String description,
        @Nullable Severity severityHint,
        @Size(max = 200) @Nullable List<@NotNull @Valid SaidPart> conversation,
        @Nullable Instant reportedAt,
        @Size(max = 100) @Nullable String region,

        @Size(max = 35) @Pattern(regexp = "[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*") @Nullable
        String language) {

    FaultReport report(CustomerDetails reporter, Channel through) {
        return new FaultReport(
                reporter,
                asset == null ? null : asset.serial(),
                asset == null ? null : asset.model(),
                through,
                category,
                symptom,
                description,
                severityHint,
                conversation == null
                        ? List.of()
                        : conversation.stream().map(SaidPart::said).toList(),
                reportedAt,
                region,
                language);
    }

    /** The same from another region. */
    ReportForm in(@Nullable String other) {
        return new ReportForm(
                customer,
                asset,
                channel,
                category,
                symptom,
                description,
                severityHint,
                conversation,
                reportedAt,
                other,
                language);
    }

    /** The customer as described; only staff says which tier a customer is. */
    CustomerDetails described(boolean byStaff) {
        CustomerPart described = Objects.requireNonNull(customer);
        return new CustomerDetails(
                described.ref(),
                described.name(),
                described.phone(),
                described.email(),
                byStaff ? described.tier() : null,
                region,
                language);
    }

    /** Who has the trouble; at least one of ref, name, phone and email says so. */
    public record CustomerPart(
            @Size(max = 100) @Nullable String ref,
            @Size(max = 200) @Nullable String name,
            @Size(max = 50) @Nullable String phone,
            @Size(max = 254) @Email @Nullable String email,
            @Nullable Tier tier) {

        @AssertTrue
        boolean isSomebody() {
            return Stream.of(ref, name, phone, email).anyMatch(said -> said != null && !said.isBlank());
        }
    }

    /** What is broken. */
    public record AssetPart(
            @Size(max = 100) @Nullable String serial,
            @Size(max = 200) @Nullable String model) {}

    /** Something said before. */
    public record SaidPart(
            @Nullable Instant at,
            @NotBlank @Size(max = 100) String who,
            @NotBlank @Size(max = 20_000) String text) {

        FaultReport.Said said() {
            return new FaultReport.Said(at, who, text);
        }
    }
}
