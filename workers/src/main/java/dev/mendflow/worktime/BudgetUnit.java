package dev.mendflow.worktime;

/** What a budget is counted in. */
public enum BudgetUnit {
    /** Minutes in which the calendar is open. */
    WORK_MINUTE,
    /** Minutes that pass, day and night. */
    CLOCK_MINUTE,
    /** Days on which the calendar is open: due at the same clock time so many open days later. */
    BUSINESS_DAY,
    /** Days of the calendar's zone: due at the same clock time so many days later. */
    CALENDAR_DAY;

    /** Whether it is counted in whole days. */
    public boolean countsDays() {
        return this == BUSINESS_DAY || this == CALENDAR_DAY;
    }

    /** Whether only open time counts. */
    public boolean countsOpenTime() {
        return this == WORK_MINUTE || this == BUSINESS_DAY;
    }
}
