package dev.mendflow.kpi;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Which figures are asked for.
 *
 * @param from the first day
 * @param to the last day
 * @param by how they are told apart
 * @param within a dimension of whose one member figures by day are asked for; {@link Dimension#DAY} for everything
 * @param member which one; empty for everything, or where it is not known
 */
public record KpiQuery(LocalDate from, LocalDate to, Dimension by, Dimension within, String member) {

    /** The longest time that is asked for at once. */
    public static final int MOST_DAYS = 366;

    public KpiQuery {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new IllegalArgumentException("Figures are of 1 to " + MOST_DAYS + " days");
        }
        if (by != Dimension.DAY && within != Dimension.DAY) {
            throw new IllegalArgumentException("Figures within one member of a dimension are by day");
        }
    }

    /** Everything within these days. */
    public static KpiQuery of(LocalDate from, LocalDate to, Dimension by) {
        return new KpiQuery(from, to, by, Dimension.DAY, "");
    }

    /** The same number of days, just before these. */
    public KpiQuery before() {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return new KpiQuery(from.minusDays(days), from.minusDays(1), by, within, member);
    }

    /** The figures of the same days by day. */
    public KpiQuery by(Dimension other) {
        return new KpiQuery(
                from, to, other, other == Dimension.DAY ? within : Dimension.DAY, other == Dimension.DAY ? member : "");
    }

    /** How many days. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }
}
