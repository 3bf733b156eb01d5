package dev.mendflow.kpi;

/**
 * A figure of the last seven whole days that is not as it was in the weeks before.
 *
 * @param kpi which
 * @param dimension of what: {@link Dimension#DAY} for everything
 * @param member which one, empty for everything or where it is not known
 * @param value in the last seven days
 * @param usual in a usual week before, the median of the weeks
 * @param lowest in the weeks before
 * @param highest in the weeks before
 * @param cases how many are behind the value
 * @param weeks how many weeks it is compared with
 */
public record Anomaly(
        Kpi kpi,
        Dimension dimension,
        String member,
        double value,
        double usual,
        double lowest,
        double highest,
        long cases,
        int weeks) {

    /** Whether it went up. */
    public boolean rose() {
        return value > usual;
    }
}
