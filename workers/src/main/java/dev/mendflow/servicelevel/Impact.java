package dev.mendflow.servicelevel;

import java.util.List;

/**
 * What a change would do to the clocks that run.
 *
 * @param open how many clocks are open
 * @param moved how many would have other terms
 * @param newlyLate how many of them would be late at once
 * @param shifts the first of those that would move, those newly late in front, then what falls due first
 */
public record Impact(int open, int moved, int newlyLate, List<ClockShift> shifts) {

    public Impact {
        shifts = List.copyOf(shifts);
    }
}
