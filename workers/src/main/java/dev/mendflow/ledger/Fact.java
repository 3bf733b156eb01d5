package dev.mendflow.ledger;

import dev.mendflow.worktime.CalendarRef;

/** What an entry of the ledger says. */
public sealed interface Fact {

    /** The clock is promised; it does not run yet. */
    record Armed(Terms terms) implements Fact {}

    /** The clock runs from here. */
    record Started() implements Fact {}

    /**
     * The clock stands.
     *
     * @param reason in the words of whoever paused it
     * @param owner whom it waits for
     */
    record Paused(String reason, PauseOwner owner) implements Fact {}

    /** The clock runs on. */
    record Resumed() implements Fact {}

    /**
     * Another priority, tier or policy.
     *
     * @param mode what becomes of the time used so far
     * @param terms what is promised now
     */
    record PolicyChanged(ChangeMode mode, Terms terms) implements Fact {}

    /** Another calendar, or another version of it, counts from here on; the time counted before stays as it was counted. */
    record CalendarChanged(CalendarRef calendar) implements Fact {}

    /** A rung was reached and fires. */
    record RungReached(Rung rung) implements Fact {}

    /** A rung was passed together with a higher one, which fires instead. */
    record RungSkipped(Rung rung) implements Fact {}

    /**
     * A rung has fired that, as is known now, was not reached.
     *
     * @param entry the entry that said it was
     */
    record RungRetracted(Rung rung, int entry) implements Fact {}

    /** The promise was kept, or at least done: whether in time, the clock says. */
    record Met() implements Fact {}

    /** The budget was used up. */
    record Breached() implements Fact {}

    /**
     * An earlier entry does not hold: it is left out of the account from now on, and stays in the ledger.
     *
     * @param entry its number
     * @param reason why
     */
    record Corrected(int entry, String reason) implements Fact {}

    /** The customer, or whoever may, does without it. */
    record Waived(String reason) implements Fact {}

    /** The clock is called off. */
    record Cancelled(String reason) implements Fact {}

    /** Whether it says how time is counted; the others say what came of it. */
    default boolean shapesTime() {
        return switch (this) {
            case Armed a -> true;
            case Started s -> true;
            case Paused p -> true;
            case Resumed r -> true;
            case PolicyChanged c -> true;
            case CalendarChanged c -> true;
            case Met m -> true;
            case Waived w -> true;
            case Cancelled c -> true;
            case RungReached r -> false;
            case RungSkipped s -> false;
            case RungRetracted r -> false;
            case Breached b -> false;
            case Corrected c -> false;
        };
    }

    /** Whether the clock has ended with it. */
    default boolean ends() {
        return this instanceof Met || this instanceof Waived || this instanceof Cancelled;
    }
}
