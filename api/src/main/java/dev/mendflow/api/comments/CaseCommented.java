package dev.mendflow.api.comments;

import dev.mendflow.servicecase.CaseId;

/** A colleague has written about a case. */
public record CaseCommented(CaseId caseId) {}
