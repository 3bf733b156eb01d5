package dev.mendflow.engine.counting;

/**
 * Sorts spans of time into classes that grow with them: exact up to 32 ms, then sixteen classes for each doubling, so
 * that the middle of a class is at most 3.2 % away from any span in it.
 */
public final class Buckets {

    private static final int FINE = 16;
    private static final int FINE_BITS = 4;

    private Buckets() {}

    /** The class of a span; one that is negative, since a clock was set back, counts as none. */
    static int of(long millis) {
        long span = Math.max(0, millis);
        if (span < 2 * FINE) {
            return (int) span;
        }
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(span) - FINE_BITS;
        return FINE * shift + (int) (span >> shift);
    }

    /** The span in the middle of a class, in milliseconds. */
    public static long middle(int bucket) {
        if (bucket < 2 * FINE) {
            return bucket;
        }
        int shift = bucket / FINE - 1;
        long from = (long) (FINE + bucket % FINE) << shift;
        return from + (1L << shift) / 2;
    }
}
