package dev.mendflow.servicecase;

import java.time.Instant;

/**
 * Somebody is where the asset of a case is.
 *
 * @param at when, by the clock of the device; it may lie in the past
 */
public record TechnicianArrived(CaseId caseId, Instant at) {}
