package dev.mendflow.compensation;

/** Which hours of a lateness count. */
public enum CountedHours {
    /** Each hour that has begun. */
    BEGUN,
    /** Only hours that are over. */
    FULL,
    /** All time, by the second. */
    EXACT;

    private static final long HOUR = 3_600;

    /** How many seconds count of a lateness of so many. */
    long seconds(long late) {
        return switch (this) {
            case BEGUN -> Math.ceilDiv(late, HOUR) * HOUR;
            case FULL -> late / HOUR * HOUR;
            case EXACT -> late;
        };
    }
}
