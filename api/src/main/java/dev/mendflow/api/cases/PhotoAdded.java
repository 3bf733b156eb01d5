package dev.mendflow.api.cases;

import dev.mendflow.servicecase.CaseId;

/** A case has one photo more. */
public record PhotoAdded(CaseId caseId) {}
