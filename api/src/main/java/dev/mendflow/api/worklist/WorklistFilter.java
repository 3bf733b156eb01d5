package dev.mendflow.api.worklist;

import dev.mendflow.customer.Tier;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.Severity;
import dev.mendflow.servicecase.WaitOwner;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are wanted; null asks for nothing special.
 *
 * @param q a part of the case number, the customer's name or the serial, in any case
 * @param about the id of a case, or what else the instance is about
 * @param severity only cases of this severity
 * @param phase only cases in this phase
 * @param tier only cases of customers of this tier
 * @param waitOwner only cases that wait for these
 * @param element only tasks with this id in the diagram
 * @param atRisk true: the next promise is broken or due within the hour; false: the others
 */
public record WorklistFilter(
        @Nullable String q,
        @Nullable String about,
        @Nullable Severity severity,
        @Nullable Phase phase,
        @Nullable Tier tier,
        @Nullable WaitOwner waitOwner,
        @Nullable String element,
        @Nullable Boolean atRisk) {

    /** Every task. */
    public static WorklistFilter everything() {
        return new WorklistFilter(null, null, null, null, null, null, null, null);
    }

    /** The same about this case or what else instances are about; null for any. */
    public WorklistFilter about(@Nullable String key) {
        return new WorklistFilter(q, key, severity, phase, tier, waitOwner, element, atRisk);
    }
}
