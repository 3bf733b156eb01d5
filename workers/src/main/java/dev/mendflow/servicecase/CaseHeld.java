package dev.mendflow.servicecase;

import java.time.Instant;

/**
 * A case waits from now on; the listeners of the same program take part in the transaction.
 *
 * @param caseId which case
 * @param owner for whom it waits
 * @param reason as staff typed it, or a code
 * @param at when
 */
public record CaseHeld(CaseId caseId, WaitOwner owner, String reason, Instant at) {}
