package dev.mendflow.servicelevel;

import dev.mendflow.ledger.ChangeMode;
import dev.mendflow.policy.Policy;
import dev.mendflow.worktime.WorkingCalendar;

/** Something that would move clocks that run. */
public sealed interface LevelChange {

    /**
     * A calendar as it would be; it counts from now on.
     *
     * @param calendar with the number of a version that is not on file
     */
    record OfCalendar(WorkingCalendar calendar) implements LevelChange {}

    /**
     * Another decision table.
     *
     * @param mode what becomes of the time used so far
     */
    record OfPolicy(Policy policy, ChangeMode mode) implements LevelChange {}
}
