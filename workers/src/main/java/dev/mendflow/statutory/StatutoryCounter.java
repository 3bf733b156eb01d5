package dev.mendflow.statutory;

import dev.mendflow.servicecase.CaseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an asset is with one rule.
 *
 * @param rule which rule, as it is now
 * @param used how many days or repairs count
 * @param window on which days they count
 * @param fault code of the fault that is counted; null for days, and while nothing was repaired
 * @param repairs which repairs count, in the order in which they began
 */
public record StatutoryCounter(
        StatutoryRule rule,
        int used,
        Window window,
        @Nullable String fault,
        List<CountedRepair> repairs) {

    public StatutoryCounter {
        repairs = List.copyOf(repairs);
    }

    /**
     * A repair that counts.
     *
     * @param caseId of which case
     * @param days its days in the window; cases may share some, which count once
     */
    public record CountedRepair(CaseId caseId, DaySpan days) {}

    /** How near it is to the limit. */
    public CounterState state() {
        return rule.state(used);
    }

    /** How much of the limit is used, in whole percent, rounded down. */
    public int percent() {
        return Math.toIntExact(100L * used / rule.moreThan());
    }
}
