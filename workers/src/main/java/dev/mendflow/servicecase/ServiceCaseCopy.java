package dev.mendflow.servicecase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A case being changed in some components: Java has no {@code with} for records yet. */
final class ServiceCaseCopy {

    private final ServiceCase original;
    private Severity severity;
    private boolean severitySetByStaff;
    private @Nullable Assessment assessment;
    private Phase phase;
    private @Nullable HoldId holdId;
    private @Nullable WaitOwner waitOwner;
    private @Nullable Instant cancelRequestedAt;
    private @Nullable Instant endedAt;

    ServiceCaseCopy(ServiceCase original) {
        this.original = original;
        this.severity = original.severity();
        this.severitySetByStaff = original.severitySetByStaff();
        this.assessment = original.assessment();
        this.phase = original.phase();
        this.holdId = original.holdId();
        this.waitOwner = original.waitOwner();
        this.cancelRequestedAt = original.cancelRequestedAt();
        this.endedAt = original.endedAt();
    }

    ServiceCaseCopy severity(Severity next) {
        severity = next;
        return this;
    }

    ServiceCaseCopy severitySetByStaff(boolean next) {
        severitySetByStaff = next;
        return this;
    }

    ServiceCaseCopy assessment(Assessment next) {
        assessment = next;
        return this;
    }

    ServiceCaseCopy phase(Phase next) {
        phase = next;
        return this;
    }

    ServiceCaseCopy hold(@Nullable HoldId next, @Nullable WaitOwner owner) {
        holdId = next;
        waitOwner = owner;
        return this;
    }

    ServiceCaseCopy cancelRequestedAt(Instant next) {
        cancelRequestedAt = next;
        return this;
    }

    ServiceCaseCopy endedAt(@Nullable Instant next) {
        endedAt = next;
        return this;
    }

    ServiceCase done() {
        return new ServiceCase(
                original.id(),
                original.version(),
                original.number(),
                original.trackingToken(),
                original.customerId(),
                original.tier(),
                original.assetId(),
                original.fault(),
                severity,
                severitySetByStaff,
                assessment,
                phase,
                holdId,
                waitOwner,
                original.reportedAt(),
                original.openedAt(),
                cancelRequestedAt,
                endedAt,
                original.nextDueAt());
    }
}
