package dev.mendflow.servicecase;

import java.time.Instant;

/**
 * Staff wrote to the customer.
 *
 * @param caseId in which case
 * @param at when
 */
public record CustomerAnswered(CaseId caseId, Instant at) {}
