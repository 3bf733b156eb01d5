package dev.mendflow.servicecase;

/**
 * Lists show a case differently from now on, past the aggregate: the next promise falls due at another time, or the decision table
 * found another severity. Told within the transaction that changes it.
 *
 * @param caseId which case
 */
public record CaseListed(CaseId caseId) {}
