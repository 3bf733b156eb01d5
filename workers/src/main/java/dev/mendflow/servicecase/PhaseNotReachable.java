package dev.mendflow.servicecase;

/** A case cannot go from its phase to the wanted one. */
public class PhaseNotReachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PhaseNotReachable(CaseNumber number, Phase from, Phase to) {
        super("Case %s is %s and cannot become %s".formatted(number, from, to));
    }
}
