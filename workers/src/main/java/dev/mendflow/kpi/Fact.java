package dev.mendflow.kpi;

import dev.mendflow.servicecase.CaseId;
import java.time.LocalDate;

/**
 * Something that counts.
 *
 * @param caseId of which case
 * @param measure as what it counts
 * @param item tells it from others of the same case and measure
 * @param group a phase, a currency or a word where the measure has groups, else empty
 * @param day on which it counts
 * @param slice what the case is
 * @param hits 1 or 0
 * @param amount what is added up
 */
record Fact(
        CaseId caseId, Measure measure, String item, String group, LocalDate day, Slice slice, int hits, long amount) {}
