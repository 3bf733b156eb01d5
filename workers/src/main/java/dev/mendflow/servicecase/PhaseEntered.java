package dev.mendflow.servicecase;

import java.time.Instant;

/**
 * A case went on; the listeners of the same program take part in the transaction.
 *
 * @param caseId which case
 * @param from where it was
 * @param to where it is
 * @param at when
 */
public record PhaseEntered(CaseId caseId, Phase from, Phase to, Instant at) {}
