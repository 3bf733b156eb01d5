package dev.mendflow.api.servicelevels;

import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseSummary;
import dev.mendflow.servicelevel.ClockShift;
import dev.mendflow.servicelevel.Impact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a change would do to the clocks that run.
 *
 * @param open how many clocks are open
 * @param moved how many would have other terms
 * @param newlyBreached how many would be late at once
 * @param items the first of those that would move, those newly late in front, then what falls due first
 */
record ImpactView(int open, int moved, int newlyBreached, List<Line> items) {

    /**
     * One clock that would move.
     *
     * @param number of the case
     * @param dueBefore null while it stands
     * @param dueAfter null while it stands, and when it would no longer be promised
     */
    record Line(
            String number,
            String severity,
            String metric,
            @Nullable Instant dueBefore,
            @Nullable Instant dueAfter,
            boolean newlyBreached) {}

    static ImpactView of(Impact impact, Map<CaseId, CaseSummary> known) {
        List<Line> lines = new ArrayList<>();
        for (ClockShift shift : impact.shifts()) {
            CaseSummary about = known.get(shift.clock().caseId());
            if (about != null) {
                lines.add(new Line(
                        about.number().value(),
                        about.severity().name(),
                        shift.clock().metric(),
                        shift.dueBefore(),
                        shift.dueAfter(),
                        shift.newlyLate()));
            }
        }
        return new ImpactView(impact.open(), impact.moved(), impact.newlyLate(), lines);
    }
}
