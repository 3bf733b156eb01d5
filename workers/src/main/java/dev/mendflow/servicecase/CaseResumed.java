package dev.mendflow.servicecase;

import java.time.Instant;

/**
 * A case that waited goes on; the listeners of the same program take part in the transaction.
 *
 * @param caseId which case
 * @param at when
 */
public record CaseResumed(CaseId caseId, Instant at) {}
