package dev.mendflow.engine.oversight;

import org.jspecify.annotations.Nullable;

/**
 * What to look for among the incidents, newest first; what is null is not asked for.
 *
 * @param open true: only open ones, false: only resolved ones
 * @param bpmnProcessId only incidents of this process
 * @param processInstanceKey only incidents of this instance
 * @param businessKey only incidents of instances about this
 * @param errorGroup only incidents of this group
 * @param cursor the {@code next} of the page before, null for the first page
 * @param limit the size of a page, brought into 1 to 200
 */
public record IncidentQuery(
        @Nullable Boolean open,
        @Nullable String bpmnProcessId,
        @Nullable Long processInstanceKey,
        @Nullable String businessKey,
        @Nullable String errorGroup,
        @Nullable String cursor,
        int limit) {

    public IncidentQuery {
        limit = Math.clamp(limit, 1, 200);
    }

    /** Every open incident, fifty on a page. */
    public static IncidentQuery everyOpen() {
        return new IncidentQuery(true, null, null, null, null, null, 50);
    }
}
