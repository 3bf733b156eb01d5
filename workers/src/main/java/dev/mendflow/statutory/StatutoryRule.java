package dev.mendflow.statutory;

import dev.mendflow.asset.ProductLine;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One limit of the law, as the operator understands it.
 *
 * @param id what it is called in tables, notices and messages; unique in its set
 * @param nameZh what readers of Chinese call it
 * @param nameEn what readers of English call it
 * @param productLine for which kind of asset
 * @param counted what is counted
 * @param moreThan the limit: it is reached by more than so many days or repairs
 * @param zone in which days begin and end
 * @param windowFrom from which day on repairs count
 * @param months how long they count, or null without limit
 * @param km up to which distance driven, or null without limit
 * @param cycles up to how many full charge cycles, or null without limit
 * @param warnAtPercent from which share of the limit on somebody is warned, 1 to 100
 * @param decideWithinDays within how many calendar days after the limit was reached the owner has to have an answer
 * @param source where it is written
 * @param checkedByCounsel whether a lawyer has confirmed that it is understood like this
 */
public record StatutoryRule(
        String id,
        String nameZh,
        String nameEn,
        ProductLine productLine,
        Counted counted,
        int moreThan,
        ZoneId zone,
        WindowStart windowFrom,
        @Nullable Integer months,
        @Nullable Integer km,
        @Nullable Integer cycles,
        int warnAtPercent,
        int decideWithinDays,
        String source,
        boolean checkedByCounsel) {

    /** @throws IllegalArgumentException for a limit that nothing can reach, or that is reached by nothing */
    public StatutoryRule {
        boolean fits = moreThan > 0
                && isPositive(months)
                && isPositive(km)
                && isPositive(cycles)
                && warnAtPercent > 0
                && warnAtPercent <= 100
                && decideWithinDays > 0;
        if (!fits) {
            throw new IllegalArgumentException("No rule: " + id);
        }
    }

    private static boolean isPositive(@Nullable Integer limit) {
        return limit == null || limit > 0;
    }

    /** How near so many are to the limit. */
    CounterState state(int used) {
        if (used > moreThan) {
            return CounterState.REACHED;
        }
        return 100L * used >= (long) warnAtPercent * moreThan ? CounterState.AT_RISK : CounterState.FREE;
    }
}
