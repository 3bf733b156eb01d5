package dev.mendflow.statutory;

import dev.mendflow.asset.AssetId;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the owner of an asset is offered because the limit of a rule was reached; at most one for each asset and rule.
 *
 * @param id which remedy; its process is correlated by it
 * @param version null until stored
 * @param assetId for which asset
 * @param ruleId by which rule
 * @param caseId the case whose repair reached the limit; its people look after the remedy
 * @param status what came of it
 * @param used how many days or repairs counted when the limit was reached
 * @param moreThan the limit of that time
 * @param fault code of the fault that was repaired too often, or null
 * @param reachedAt when it was found to be reached
 * @param decideBy until when the owner has to have an answer: the end of a day in the zone of the rule
 * @param decidedBy login of who recorded the outcome, or null
 * @param decidedAt when, or null
 */
@Table("statutory_remedy")
public record Remedy(
        @Id UUID id,
        @Version @Nullable Integer version,
        AssetId assetId,
        String ruleId,
        CaseId caseId,
        RemedyStatus status,
        int used,
        int moreThan,
        @Nullable String fault,
        Instant reachedAt,
        Instant decideBy,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static Remedy due(AssetId asset, StatutoryCounter counter, CaseId caseId, Instant at) {
        StatutoryRule rule = counter.rule();
        Instant decideBy = at.atZone(rule.zone())
                .toLocalDate()
                .plusDays(rule.decideWithinDays() + 1L)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(rule.zone())
                .toInstant();
        return new Remedy(
                UUID.randomUUID(),
                null,
                asset,
                rule.id(),
                caseId,
                RemedyStatus.OPEN,
                counter.used(),
                rule.moreThan(),
                counter.fault(),
                at,
                decideBy,
                null,
                null);
    }

    /** The outcome; told once. */
    Remedy ended(RemedyStatus outcome, Actor by, Instant at) {
        if (!status.mayBecome(outcome)) {
            throw new IllegalStateException("A remedy that is " + status + " cannot become " + outcome);
        }
        return new Remedy(
                id, version, assetId, ruleId, caseId, outcome, used, moreThan, fault, reachedAt, decideBy, by.name(),
                at);
    }

    boolean isOpen() {
        return status == RemedyStatus.OPEN;
    }
}
