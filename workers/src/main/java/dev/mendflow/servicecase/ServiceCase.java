package dev.mendflow.servicecase;

import dev.mendflow.asset.AssetId;
import dev.mendflow.customer.CustomerId;
import dev.mendflow.customer.Tier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a customer reports and all that happens until it is closed. Each verb gives the next state; time comes from outside.
 *
 * @param id which case
 * @param version null until stored
 * @param number what people call it
 * @param trackingToken opens the customer's page
 * @param customerId whose
 * @param tier of the customer when the case was reported
 * @param assetId what is broken, or null if unknown
 * @param fault what was reported
 * @param severity decided, hinted or assumed
 * @param severitySetByStaff whether staff changed it by hand, so that no decision table may
 * @param assessment how it will be served, or null until assessed
 * @param phase where it is
 * @param holdId the hold that runs, or null
 * @param waitOwner for whom it waits, or null
 * @param reportedAt when the customer told us; promises count from here
 * @param openedAt when the case was stored
 * @param cancelRequestedAt when somebody asked to cancel, or null
 * @param endedAt when it was closed or cancelled, or null
 * @param nextDueAt when the next unmet promise falls due, or null; written past this aggregate
 */
@Table("service_case")
public record ServiceCase(
        @Id CaseId id,
        @Version @Nullable Integer version,
        CaseNumber number,
        TrackingToken trackingToken,
        CustomerId customerId,
        Tier tier,
        @Nullable AssetId assetId,
        @Embedded(onEmpty = OnEmpty.USE_EMPTY) Fault fault,
        Severity severity,
        boolean severitySetByStaff,
        @Embedded(onEmpty = OnEmpty.USE_NULL) @Nullable Assessment assessment,
        Phase phase,
        @Nullable HoldId holdId,
        @Nullable WaitOwner waitOwner,
        Instant reportedAt,
        Instant openedAt,
        @Nullable Instant cancelRequestedAt,
        @Nullable Instant endedAt,
        @ReadOnlyProperty @Nullable Instant nextDueAt) {

    /** Whether somebody works on it or it waits. */
    public CaseStatus status() {
        return CaseStatus.of(phase, holdId != null);
    }

    /** Whether something may still happen. */
    public boolean isOpen() {
        return !phase.isFinal();
    }

    /** This case if it is still open. */
    ServiceCase stillOpen() {
        if (!isOpen()) {
            throw new CaseAlreadyClosed(this);
        }
        return this;
    }

    /** In the next phase; the same case if it is there already. */
    ServiceCase enter(Phase next, Instant at) {
        if (phase == next) {
            return this;
        }
        if (!phase.mayBecome(next)) {
            throw new PhaseNotReachable(number, phase, next);
        }
        return copy().phase(next).endedAt(next.isFinal() ? at : null).done();
    }

    /** With what the agent or the decision tables found. */
    ServiceCase assessed(Assessment found, Severity decided) {
        return stillOpen().copy().assessment(found).severity(decided).done();
    }

    /** With the severity that the decision table gives, unless staff decided otherwise. */
    ServiceCase severityDecided(Severity decided) {
        return severitySetByStaff || severity == decided
                ? this
                : copy().severity(decided).done();
    }

    /** With the severity that staff gives. */
    ServiceCase severityChanged(Severity wanted) {
        return stillOpen().copy().severity(wanted).severitySetByStaff(true).done();
    }

    /** Waiting. */
    ServiceCase held(Hold hold) {
        return stillOpen().copy().hold(hold.id(), hold.owner()).done();
    }

    /** No longer waiting. */
    ServiceCase resumed() {
        return copy().hold(null, null).done();
    }

    /** With the wish to cancel noted; a second wish changes nothing. */
    ServiceCase cancelRequested(Instant at) {
        return cancelRequestedAt == null ? copy().cancelRequestedAt(at).done() : this;
    }

    private ServiceCaseCopy copy() {
        return new ServiceCaseCopy(this);
    }
}
