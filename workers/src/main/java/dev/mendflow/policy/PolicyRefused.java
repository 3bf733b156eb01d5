package dev.mendflow.policy;

/** The table gives no usable answer: no rule matches, or what the rule says cannot be promised. */
public final class PolicyRefused extends RuntimeException {

    PolicyRefused(Question question, String why) {
        super("Service-level policy for " + question + ": " + why);
    }

    PolicyRefused(String why) {
        super("Service-level policy: " + why);
    }
}
