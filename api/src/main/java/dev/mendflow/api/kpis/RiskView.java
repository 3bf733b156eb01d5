package dev.mendflow.api.kpis;

import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.servicecase.CaseSummary;
import dev.mendflow.servicelevel.PromisedClock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open promise and who has to do something about it.
 *
 * @param number of the case
 * @param metric what is promised
 * @param state RUNNING, PAUSED, BREACHED or ARMED
 * @param dueAt when it falls due, null while the clock stands
 * @param waitOwner for whom the case waits, null if it does not
 * @param assignee who has the open task of the case, null if nobody has or there is none
 * @param groups who may take the open task
 * @param element id of the open task in the diagram, null if there is none: a step works on it
 */
public record RiskView(
        String number,
        String severity,
        String phase,
        String customer,
        String tier,
        @Nullable String region,
        String metric,
        String state,
        @Nullable Instant dueAt,
        @Nullable Instant breachedAt,
        @Nullable String waitOwner,
        @Nullable String assignee,
        List<String> groups,
        @Nullable String element) {

    static RiskView of(PromisedClock clock, CaseSummary about, @Nullable UserTask task) {
        return new RiskView(
                about.number().value(),
                about.severity().name(),
                about.phase().name(),
                about.customer(),
                about.tier().name(),
                about.region(),
                clock.metric().name(),
                clock.status().state().name(),
                clock.status().dueAt(),
                clock.status().breachedAt(),
                about.waitOwner() == null ? null : about.waitOwner().name(),
                task == null ? null : task.assignee(),
                task == null ? List.of() : task.candidateGroups(),
                task == null ? null : task.elementId());
    }
}
