package dev.mendflow.compensation;

/** The table gives no usable answer: no rule matches, or what the rule says cannot be paid. */
public final class RateRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RateRefused(Object asked, String why) {
        super("Compensation policy for " + asked + ": " + why);
    }
}
