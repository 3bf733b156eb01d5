package dev.mendflow.servicelevel;

import dev.mendflow.servicecase.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One promise of one case. Each verb gives the next state; time comes from outside.
 *
 * @param id which promise
 * @param version null until stored
 * @param caseId of which case
 * @param metric what is promised
 * @param startedAt from when it counts: when the customer told us
 * @param budgetSeconds how much time was promised
 * @param dueAt start plus budget
 * @param metAt when it was kept, or null
 * @param breachedAt when it was found due and not kept, or null
 * @param withdrawnAt when the case was called off, or null
 */
@Table("promise")
public record Promise(
        @Id UUID id,
        @Version @Nullable Integer version,
        CaseId caseId,
        Metric metric,
        Instant startedAt,
        long budgetSeconds,
        Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant breachedAt,
        @Nullable Instant withdrawnAt) {

    static Promise of(CaseId caseId, Metric metric, Instant start, Duration budget) {
        return new Promise(
                UUID.randomUUID(),
                null,
                caseId,
                metric,
                start,
                budget.toSeconds(),
                start.plus(budget),
                null,
                null,
                null);
    }

    /** How much time was promised. */
    public Duration budget() {
        return Duration.ofSeconds(budgetSeconds);
    }

    /** How much of it was used until {@code now}, or until the promise was kept or withdrawn. */
    public Duration consumed(Instant now) {
        Instant end = metAt != null ? metAt : withdrawnAt != null ? withdrawnAt : now;
        Duration used = Duration.between(startedAt, end);
        return used.isNegative() ? Duration.ZERO : used;
    }

    /** How it stands at {@code now}. */
    public PromiseState state(Instant now) {
        if (metAt != null) {
            return metAt.isAfter(dueAt) ? PromiseState.MISSED : PromiseState.MET;
        }
        if (withdrawnAt != null) {
            return PromiseState.WITHDRAWN;
        }
        return dueAt.isAfter(now) ? PromiseState.RUNNING : PromiseState.BREACHED;
    }

    /** Whether it still has to be kept. */
    public boolean isOpen() {
        return metAt == null && withdrawnAt == null;
    }

    /** Kept; a promise that is no longer open stays as it is. */
    Promise met(Instant at) {
        return isOpen() ? with(budgetSeconds, dueAt, at, breachedAt, null) : this;
    }

    /** Found due and not kept; noted once. */
    Promise breached(Instant at) {
        return isOpen() && breachedAt == null ? with(budgetSeconds, dueAt, null, at, null) : this;
    }

    /** Called off; a promise that is no longer open stays as it is. */
    Promise withdrawn(Instant at) {
        return isOpen() ? with(budgetSeconds, dueAt, null, breachedAt, at) : this;
    }

    /** With another budget from the same start: the time used so far counts. */
    Promise rebudgeted(Duration budget) {
        return isOpen() && budget.toSeconds() != budgetSeconds
                ? with(budget.toSeconds(), startedAt.plus(budget), null, breachedAt, null)
                : this;
    }

    /** To be kept again, because the case was re-opened. */
    Promise reopened() {
        return metAt == null ? this : with(budgetSeconds, dueAt, null, breachedAt, withdrawnAt);
    }

    private Promise with(
            long seconds, Instant due, @Nullable Instant met, @Nullable Instant breached, @Nullable Instant withdrawn) {
        return new Promise(id, version, caseId, metric, startedAt, seconds, due, met, breached, withdrawn);
    }
}
