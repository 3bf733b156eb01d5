package dev.mendflow.api.pages.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to do about a case, or why there is nothing to do.
 *
 * @param code with a sentence in the message bundle
 * @param what is named in it, null if nothing is
 * @param dueAt until when, null if nobody says
 * @param since since when, null if it does not matter
 * @param address where to do it, null if there is no such place
 */
record NextStep(
        String code,
        @Nullable String what,
        @Nullable String who,
        @Nullable Instant dueAt,
        @Nullable Instant since,
        @Nullable String address) {

    static NextStep of(String code) {
        return new NextStep(code, null, null, null, null, null);
    }
}
