package dev.mendflow.ledger;

import java.time.Duration;
import java.util.Comparator;

/**
 * One rung of the ladder: somebody is told when so much of the budget is used.
 *
 * @param percent of the budget, 1 to 1000
 * @param after how much more time of the budget's kind, zero or more; rungs after the due time are 100 percent and more
 */
public record Rung(int percent, Duration after) implements Comparable<Rung> {

    private static final int MOST_PERCENT = 1_000;
    private static final Comparator<Rung> ORDER =
            Comparator.comparing(Rung::after).thenComparing(Rung::percent);

    /** @throws IllegalArgumentException when there is no such rung */
    public Rung {
        if (percent < 1 || percent > MOST_PERCENT || after.isNegative()) {
            throw new IllegalArgumentException("No rung: " + percent + " % + " + after);
        }
    }

    /** Reached when so much of the budget is used. */
    public static Rung at(int percent) {
        return new Rung(percent, Duration.ZERO);
    }

    /** Reached so long after the due time, in the time that counts for the budget. */
    public static Rung afterDue(Duration after) {
        return new Rung(100, after);
    }

    /** How much time has to be used; half a microsecond counts as a whole one. */
    Duration threshold(Duration budget) {
        return Share.of(budget, percent, 100).plus(after);
    }

    /** Names the rung within its clock: {@code 75%} or {@code 100%+PT1H}. */
    public String key() {
        return percent + "%" + (after.isZero() ? "" : "+" + after);
    }

    /** By percent, then those after the due time. */
    @Override
    public int compareTo(Rung other) {
        return ORDER.compare(this, other);
    }
}
