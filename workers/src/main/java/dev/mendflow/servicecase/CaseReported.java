package dev.mendflow.servicecase;

import dev.mendflow.asset.ProductLine;
import dev.mendflow.customer.Tier;
import dev.mendflow.orchestration.ProcessMessage;
import dev.mendflow.process.Messages;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case was stored; the message that starts its process instance.
 *
 * @param caseId which case
 * @param number its number
 * @param channel how it came in
 * @param category what kind of trouble
 * @param symptom what it looks like
 * @param severityHint what the reporter thinks, or null
 * @param severity what is assumed until the case is assessed
 * @param tier the customer's tier
 * @param region where, or null
 * @param productLine the kind of asset
 * @param reportedAt when the customer told us
 */
public record CaseReported(
        CaseId caseId,
        CaseNumber number,
        Channel channel,
        Category category,
        Symptom symptom,
        @Nullable Severity severityHint,
        Severity severity,
        Tier tier,
        @Nullable String region,
        ProductLine productLine,
        Instant reportedAt)
        implements ProcessMessage {

    @Override
    public String messageName() {
        return Messages.CASE_REPORTED;
    }

    @Override
    public String correlationKey() {
        return caseId.toString();
    }

    @Override
    public String messageId() {
        return caseId.toString();
    }

    @Override
    public Map<String, ?> payload() {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("caseId", caseId.toString());
        variables.put("caseNumber", number.toString());
        variables.put("channel", channel.name());
        variables.put("category", category.name());
        variables.put("symptom", symptom.name());
        variables.put("severityHint", severityHint == null ? null : severityHint.name());
        variables.put("tier", tier.name());
        variables.put("region", region);
        variables.put("productLine", productLine.name());
        return variables;
    }
}
