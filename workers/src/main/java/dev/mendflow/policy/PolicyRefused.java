package dev.mendflow.policy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The table gives no usable answer: it is none, no rule matches, or what the rule says cannot be promised. */
public final class PolicyRefused extends RuntimeException {

    private final Reason reason;
    private final transient @Nullable Question question;

    PolicyRefused(Question question, Reason reason, String why) {
        super("Service-level policy for " + question + ": " + why);
        this.question = question;
        this.reason = reason;
    }

    PolicyRefused(String why) {
        super("Service-level policy: " + why);
        this.question = null;
        this.reason = Reason.NO_TABLE;
    }

    /** What is wrong with the answer, or with the text itself. */
    public Reason reason() {
        return reason;
    }

    /** What was asked; null when the text is no table at all. */
    public @Nullable Question question() {
        return question;
    }

    /** What can be wrong; {@link #code()} is translated by whoever shows it. */
    public enum Reason {
        /** The text is no decision table of service levels. */
        NO_TABLE,
        /** A rule cannot be evaluated. */
        NO_ANSWER,
        /** No rule matches. */
        NO_RULE,
        /** The rule names no calendar, or one that is not on file. */
        NO_CALENDAR,
        /** Budget and unit give no time that can be promised. */
        NO_BUDGET,
        /** There is no such ladder. */
        NO_RUNGS,
        /** What is promised would fall due more than twenty years later. */
        TOO_FAR;

        /** For messages and answers: {@code policy-no-rule}. */
        public String code() {
            return "policy-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
