package dev.mendflow.servicecase;

/** The case waits already; it has to be resumed before it can wait for somebody else. */
public class CaseAlreadyOnHold extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseAlreadyOnHold(ServiceCase serviceCase) {
        super("Case %s is on hold".formatted(serviceCase.number()));
    }
}
