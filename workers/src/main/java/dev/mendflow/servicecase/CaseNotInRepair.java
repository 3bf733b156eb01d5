package dev.mendflow.servicecase;

/** Nobody is on the job, so nobody can be taken off it. */
public class CaseNotInRepair extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseNotInRepair(ServiceCase serviceCase) {
        super("Case %s is %s, not in repair".formatted(serviceCase.number(), serviceCase.phase()));
    }
}
