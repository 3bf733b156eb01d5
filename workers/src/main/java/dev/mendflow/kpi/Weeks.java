package dev.mendflow.kpi;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Judges the last week of a figure by the weeks before: by their median and by how far they usually are from it, so that one
 * odd week before neither hides nor makes an alarm. It has to be worse than each of these weeks, by far more than they differ,
 * by a share that matters, and by more than so few cases make by chance.
 *
 * @param kpi which figure
 * @param last the last week
 * @param before the weeks before, in any order; those with too few cases are left out
 */
record Weeks(Kpi kpi, Week last, List<Week> before) {

    private static final int FEWEST_CASES = 10;
    private static final int FEWEST_CASES_BEFORE = 5;
    private static final int FEWEST_WEEKS = 4;
    private static final double FAR = 3.5;

    /** What turns the median distance from the median into a standard deviation, if the weeks are normally distributed. */
    private static final double TO_DEVIATION = 1.4826;

    Optional<Finding> judge() {
        double[] values = before.stream()
                .filter(week -> week.cases() >= FEWEST_CASES_BEFORE)
                .mapToDouble(Week::value)
                .sorted()
                .toArray();
        if (values.length < FEWEST_WEEKS || last.cases() < FEWEST_CASES) {
            return Optional.empty();
        }
        double usual = median(values);
        double[] distances = Arrays.stream(values)
                .map(value -> Math.abs(value - usual))
                .sorted()
                .toArray();
        double spread = Math.max(TO_DEVIATION * median(distances), leastSpread(usual));
        double worse = kpi.better() == Kpi.Better.HIGHER ? usual - last.value() : last.value() - usual;
        double lowest = values[0];
        double highest = values[values.length - 1];
        boolean beyond = kpi.better() == Kpi.Better.HIGHER ? last.value() < lowest : last.value() > highest;
        return beyond && worse > FAR * spread && worse >= matters(usual) && worse > 3 * chance(usual)
                ? Optional.of(new Finding(usual, lowest, highest, values.length))
                : Optional.empty();
    }

    /** Weeks that are all the same do not make every change a large one. */
    private double leastSpread(double usual) {
        return isPercent() ? 1 : 0.05 * usual;
    }

    private double matters(double usual) {
        return isPercent() ? 5 : 0.25 * usual;
    }

    /** The standard deviation that so few cases have by themselves; of means, the weeks before show it. */
    private double chance(double usual) {
        return switch (kpi.unit()) {
            case PERCENT -> {
                double share = Math.clamp(usual / 100, 0.02, 0.98);
                yield 100 * Math.sqrt(share * (1 - share) / last.cases());
            }
            case COUNT -> Math.sqrt(Math.max(usual, 1));
            default -> 0;
        };
    }

    private boolean isPercent() {
        return kpi.unit() == Kpi.Unit.PERCENT || kpi.unit() == Kpi.Unit.SCORE;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * A figure of a week.
     *
     * @param value it
     * @param cases how many are behind it
     */
    record Week(double value, long cases) {}

    /** What the weeks before were like. */
    record Finding(double usual, double lowest, double highest, int weeks) {}
}
