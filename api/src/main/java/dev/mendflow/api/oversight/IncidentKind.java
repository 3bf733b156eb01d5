package dev.mendflow.api.oversight;

import java.time.Instant;

/**
 * Open incidents of the same process, element and type, with messages that differ in numbers only.
 *
 * @param errorGroup what a retry of all of them names
 * @param processDefinitionKey the version that they happened in
 * @param newestAt what a retry names so that it leaves those alone that come later
 */
record IncidentKind(
        String errorGroup,
        String errorType,
        String errorMessage,
        String bpmnProcessId,
        String processDefinitionKey,
        String element,
        long incidents,
        Instant oldestAt,
        Instant newestAt) {}
