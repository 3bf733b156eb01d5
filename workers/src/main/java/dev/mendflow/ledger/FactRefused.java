package dev.mendflow.ledger;

import java.util.Locale;

/** A fact that cannot have happened to this clock. */
public final class FactRefused extends RuntimeException {

    private final Reason reason;

    FactRefused(Reason reason, Fact fact) {
        super(fact.getClass().getSimpleName() + ": " + reason.code());
        this.reason = reason;
    }

    /** Why; {@link #code()} is translated by whoever shows it. */
    public enum Reason {
        /** It holds before the clock was armed or, where that matters, started. */
        BEFORE_START,
        ALREADY_STARTED,
        ALREADY_PAUSED,
        NOT_PAUSED,
        ALREADY_ENDED,
        /** It holds later than we learned it. */
        FROM_THE_FUTURE,
        /** There is no such entry, or it is none that can be wrong. */
        NO_SUCH_ENTRY;

        /** For messages and answers: {@code not-paused}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Reason reason() {
        return reason;
    }
}
