package dev.mendflow.worktime;

import java.util.List;

/** A draft that cannot become a calendar. */
public final class CalendarRefused extends RuntimeException {

    private final transient List<CalendarFault> faults;

    CalendarRefused(List<CalendarFault> faults) {
        super("Not a calendar: " + faults);
        this.faults = List.copyOf(faults);
    }

    /** All that is wrong, in the order of the draft; never empty. */
    public List<CalendarFault> faults() {
        return faults;
    }
}
