package dev.mendflow.kpi;

import dev.mendflow.kpi.SumStore.Counted;
import dev.mendflow.kpi.SumStore.Sums;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A key figure. Each is a numerator over a denominator, both out of the sums of one {@link Measure}; over nothing there is no
 * figure, never zero.
 */
public enum Kpi {
    /** Promises of a first response that were kept, of those that were kept or broken. */
    RESPONSE_IN_TIME(Measure.RESPONSE, Unit.PERCENT, Better.HIGHER),
    /** Promises of a resolution that were kept, of those that were kept or broken. */
    RESOLUTION_IN_TIME(Measure.RESOLUTION, Unit.PERCENT, Better.HIGHER),
    /** Cases that were solved, of those that were closed. */
    RESOLUTION_RATE(Measure.SOLVED, Unit.PERCENT, Better.HIGHER),
    /** The mean score of answered surveys, 0 to 100. */
    CSAT(Measure.SATISFACTION, Unit.SCORE, Better.HIGHER),
    /** Cases repaired by one visit, of those closed that were visited. */
    FIRST_TIME_FIX(Measure.FIRST_FIX, Unit.PERCENT, Better.HIGHER),
    /** Cases about the same symptom of the same asset as one of the 90 days before, of those reported of a known asset. */
    REPEAT_FAULTS(Measure.REPEAT, Unit.PERCENT, Better.LOWER),
    /** The mean time used of the promise until somebody responded. */
    RESPONSE_TIME(Measure.RESPONSE_TIME, Unit.SECONDS, Better.LOWER),
    /** The mean time used of the promise until it worked again. */
    RESOLUTION_TIME(Measure.RESOLUTION_TIME, Unit.SECONDS, Better.LOWER),
    /** Time on visits, of the shifts of the active technicians without their absences. */
    UTILISATION(Measure.VISIT_TIME, Unit.PERCENT, Better.HIGHER),
    /** Cases reported. */
    REPORTED(Measure.REPORTED, Unit.COUNT, Better.NEITHER),
    /** Cases closed. */
    CLOSED(Measure.ENDED, Unit.COUNT, Better.NEITHER),
    /** Cases open at the end of the last day. */
    BACKLOG(Measure.REPORTED, Unit.COUNT, Better.LOWER),
    /** How often somebody up the line was told of a promise. */
    ESCALATIONS(Measure.ESCALATION, Unit.COUNT, Better.LOWER),
    /** What customers were granted for missed promises, by currency. */
    COMPENSATION(Measure.COMPENSATION, Unit.MONEY, Better.LOWER),
    /** The mean time in a phase without waiting, by phase. */
    HANDLING_TIME(Measure.STEP, Unit.SECONDS, Better.LOWER),
    /** The mean time of waiting in a phase, by phase, those that did not wait included. */
    WAITING_TIME(Measure.WAIT, Unit.SECONDS, Better.LOWER);

    private final Measure measure;
    private final Unit unit;
    private final Better better;

    Kpi(Measure measure, Unit unit, Better better) {
        this.measure = measure;
        this.unit = unit;
        this.better = better;
    }

    /** The facts that it counts. */
    public Measure measure() {
        return measure;
    }

    public Unit unit() {
        return unit;
    }

    /** Which way is the good one. */
    public Better better() {
        return better;
    }

    /** Whether the cases behind it can be told into those that are well and those that are not. */
    public boolean isShare() {
        return unit == Unit.PERCENT && this != UTILISATION;
    }

    /** Whether one number can say what it should be: not of one that is of no side, comes by group, or grows with the days. */
    public boolean hasTarget() {
        return switch (this) {
            case REPORTED, CLOSED, ESCALATIONS, COMPENSATION, HANDLING_TIME, WAITING_TIME -> false;
            default -> true;
        };
    }

    /** The groups of it that there is something about; one without a name for most figures. */
    List<String> groupsIn(Map<Counted, Sums> sums) {
        Measure grouped = this == WAITING_TIME ? Measure.STEP : measure;
        return switch (this) {
            case HANDLING_TIME, WAITING_TIME, COMPENSATION ->
                sums.keySet().stream()
                        .filter(counted -> counted.measure() == grouped)
                        .map(Counted::group)
                        .sorted()
                        .toList();
            default -> List.of("");
        };
    }

    /** What follows from the sums; the backlog and the utilisation need more than sums and are not worked out here. */
    Ratio of(Map<Counted, Sums> sums, String group) {
        Sums own = Objects.requireNonNullElse(sums.get(new Counted(measure, group)), Sums.NONE);
        return switch (this) {
            case RESPONSE_IN_TIME, RESOLUTION_IN_TIME, RESOLUTION_RATE, FIRST_TIME_FIX, REPEAT_FAULTS ->
                new Ratio(own.hits(), own.cases());
            case CSAT, RESPONSE_TIME, RESOLUTION_TIME, HANDLING_TIME -> new Ratio(own.amount(), own.cases());
            case WAITING_TIME ->
                new Ratio(
                        own.amount(),
                        Objects.requireNonNullElse(sums.get(new Counted(Measure.STEP, group)), Sums.NONE)
                                .cases());
            case CLOSED -> new Ratio(own.hits(), 1);
            case REPORTED, ESCALATIONS, BACKLOG -> new Ratio(own.cases(), 1);
            case COMPENSATION -> new Ratio(own.amount(), 100);
            case UTILISATION -> new Ratio(own.amount(), 0);
        };
    }

    /** In what a figure is given. */
    public enum Unit {
        PERCENT,
        SCORE,
        SECONDS,
        COUNT,
        /** Of the currency that is its group. */
        MONEY
    }

    /** Which figures are good ones. */
    public enum Better {
        HIGHER,
        LOWER,
        NEITHER
    }

    /**
     * A figure as a fraction.
     *
     * @param numerator what is counted
     * @param denominator of what; 0 when there is nothing to divide by
     */
    record Ratio(long numerator, long denominator) {

        @Nullable
        Double value(Unit unit) {
            return denominator == 0 ? null : (unit == Unit.PERCENT ? 100.0 : 1.0) * numerator / denominator;
        }
    }
}
