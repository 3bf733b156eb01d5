package dev.mendflow.kpi;

import dev.mendflow.servicecase.CaseId;
import java.time.LocalDate;

/**
 * A case behind a figure.
 *
 * @param caseId which
 * @param day on which it counts
 * @param times how many facts of it count on that day
 * @param hits how many of them with a hit
 * @param amount what they add up to
 */
public record FactLine(CaseId caseId, LocalDate day, int times, int hits, long amount) {}
