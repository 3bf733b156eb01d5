package dev.mendflow.servicecase;

/** The case does not wait, so it cannot be resumed. */
public class CaseNotOnHold extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseNotOnHold(ServiceCase serviceCase) {
        super("Case %s is not on hold".formatted(serviceCase.number()));
    }
}
