package dev.mendflow.servicecase;

/**
 * A case was called off whose process had been stopped, so no process gives back what is kept for it: each room does so by
 * itself, in the same transaction.
 *
 * @param caseId which case
 */
public record CaseStranded(CaseId caseId) {}
