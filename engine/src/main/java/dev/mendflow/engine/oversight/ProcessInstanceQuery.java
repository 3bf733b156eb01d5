package dev.mendflow.engine.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to look for among the instances, newest first; what is null is not asked for.
 *
 * @param bpmnProcessId only instances of this process
 * @param version only instances of this version; asks for nothing without a process
 * @param state only instances in this state
 * @param businessKey only instances about this
 * @param incident true: only instances with an open incident, false: only instances without
 * @param elementId only instances with a token at this element now
 * @param variable only instances with this variable
 * @param startedFrom only instances that began then or later
 * @param startedBefore only instances that began earlier
 * @param parentInstanceKey only instances that this one called
 * @param cursor the {@code next} of the page before, null for the first page
 * @param limit the size of a page, brought into 1 to 1000
 */
public record ProcessInstanceQuery(
        @Nullable String bpmnProcessId,
        @Nullable Integer version,
        @Nullable ProcessInstanceState state,
        @Nullable String businessKey,
        @Nullable Boolean incident,
        @Nullable String elementId,
        @Nullable VariableCondition variable,
        @Nullable Instant startedFrom,
        @Nullable Instant startedBefore,
        @Nullable Long parentInstanceKey,
        @Nullable String cursor,
        int limit) {

    private static final ProcessInstanceQuery EVERYTHING =
            new ProcessInstanceQuery(null, null, null, null, null, null, null, null, null, null, null, 50);

    public ProcessInstanceQuery {
        limit = Math.clamp(limit, 1, 1000);
    }

    /** Every instance, fifty on a page. */
    public static ProcessInstanceQuery everything() {
        return EVERYTHING;
    }

    /** Every instance about one thing. */
    public static ProcessInstanceQuery about(String businessKey) {
        return new ProcessInstanceQuery(null, null, null, businessKey, null, null, null, null, null, null, null, 200);
    }

    /** The same question, of another page. */
    public ProcessInstanceQuery page(@Nullable String after, int size) {
        return new ProcessInstanceQuery(
                bpmnProcessId,
                version,
                state,
                businessKey,
                incident,
                elementId,
                variable,
                startedFrom,
                startedBefore,
                parentInstanceKey,
                after,
                size);
    }
}
