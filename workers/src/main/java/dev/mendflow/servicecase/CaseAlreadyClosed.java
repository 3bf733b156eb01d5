package dev.mendflow.servicecase;

/** The case is closed or cancelled: nothing more can be done to it. */
public class CaseAlreadyClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseAlreadyClosed(ServiceCase serviceCase) {
        super("Case %s is %s".formatted(serviceCase.number(), serviceCase.phase()));
    }
}
