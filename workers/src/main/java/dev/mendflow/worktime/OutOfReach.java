package dev.mendflow.worktime;

/** A question about a time further away than anybody promises: more than twenty years, or outside 1970 to 2199. */
public final class OutOfReach extends RuntimeException {

    OutOfReach(String what) {
        super(what);
    }
}
