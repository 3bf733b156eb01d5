package dev.mendflow.servicecase;

/**
 * Something was added to the timeline of a case, so that what was worked out from its rows may hold no longer. Told within the
 * transaction; it leaves the program for nowhere.
 *
 * @param caseId which case
 */
public record CaseNoted(CaseId caseId) {}
