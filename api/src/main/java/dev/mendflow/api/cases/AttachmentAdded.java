package dev.mendflow.api.cases;

import dev.mendflow.servicecase.CaseId;

/** A case has one photo or document more. */
public record AttachmentAdded(CaseId caseId) {}
