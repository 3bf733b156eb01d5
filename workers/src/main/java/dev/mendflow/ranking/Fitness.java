package dev.mendflow.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The parts of a score, each from 0 to 1 and each about one technician alone: nobody's score depends on who else is
 * there.
 *
 * @param skillFit 1 when exactly qualified, less the further over-qualified
 * @param promptness 1 for at once, 0 for the last moment allowed
 * @param travel 1 on the spot, one half at the reach of the policy
 * @param load 1 for an empty day
 * @param continuity 1 knows the asset, one half the customer
 */
public record Fitness(double skillFit, double promptness, double travel, double load, double continuity) {

    /** The weighted sum, rounded to six decimals so that it compares the same on every machine and database. */
    public double total(DispatchPolicy.Weights weights) {
        var sum = skillFit * weights.skillFit()
                + promptness * weights.promptness()
                + travel * weights.travel()
                + load * weights.load()
                + continuity * weights.continuity();
        return rounded(Math.clamp(sum, 0, 1));
    }

    /** The same with six decimals. */
    Fitness rounded() {
        return new Fitness(rounded(skillFit), rounded(promptness), rounded(travel), rounded(load), rounded(continuity));
    }

    private static double rounded(double number) {
        return BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP).doubleValue();
    }
}
