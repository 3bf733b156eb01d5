package dev.mendflow.statutory;

import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.visit.RepairOutcome;
import dev.mendflow.visit.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the visits of a case as repairs. A repair begins when the technician arrives, by the time of the device if it was told
 * later, or else with the appointment; it lasts until somebody says that it works or that it cannot be repaired. Visits that
 * were taken back before anybody arrived are none, and neither is a repair from afar.
 */
final class RepairsOfCase {

    private final ServiceCase about;
    private final List<RepairSpell> spells = new ArrayList<>();
    private @Nullable Instant begun;

    private RepairsOfCase(ServiceCase about) {
        this.about = about;
    }

    /** @param visits of the case, the first one first */
    static List<RepairSpell> of(ServiceCase about, List<Visit> visits) {
        var reading = new RepairsOfCase(about);
        visits.forEach(reading::take);
        reading.finish();
        return reading.spells;
    }

    private void take(Visit visit) {
        Instant start = startOf(visit);
        if (start == null) {
            return;
        }
        if (begun == null) {
            begun = start;
        }
        RepairOutcome outcome = visit.outcome();
        Instant end = visit.endedAt();
        if (end != null && (outcome == RepairOutcome.REPAIRED || outcome == RepairOutcome.NOT_REPAIRABLE)) {
            add(end, faultOf(visit), outcome == RepairOutcome.REPAIRED);
        }
    }

    private static @Nullable Instant startOf(Visit visit) {
        Instant start = visit.arrivedAt();
        if (start == null) {
            return switch (visit.status()) {
                case RELEASED -> null;
                case PLANNED, EN_ROUTE, ON_SITE, WAITING_FOR_PARTS, FINISHED ->
                    earlier(visit.appointmentAt(), visit.endedAt());
            };
        }
        return earlier(start, visit.endedAt());
    }

    /** A technician who is there before the appointment may be done before it, too. */
    private static Instant earlier(Instant start, @Nullable Instant end) {
        return end != null && end.isBefore(start) ? end : start;
    }

    private String faultOf(Visit visit) {
        return Optional.ofNullable(visit.faultCode())
                .or(() -> Optional.ofNullable(visit.scope()))
                .orElse(about.fault().symptom().name());
    }

    /** What nobody finished lasts, or ended with its case. */
    private void finish() {
        if (begun != null) {
            add(about.endedAt(), null, false);
        }
    }

    private void add(@Nullable Instant end, @Nullable String fault, boolean repaired) {
        Instant start = Objects.requireNonNull(begun);
        spells.add(
                new RepairSpell(about.id(), start, end != null && end.isBefore(start) ? start : end, fault, repaired));
        begun = null;
    }
}
