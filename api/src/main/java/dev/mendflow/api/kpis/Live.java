package dev.mendflow.api.kpis;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.inbox.UserTasks;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseSummary;
import dev.mendflow.servicecase.OpenCases;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicelevel.ClockPage;
import dev.mendflow.servicelevel.ClockQuery;
import dev.mendflow.servicelevel.Metric;
import dev.mendflow.servicelevel.PromisedClock;
import dev.mendflow.servicelevel.RungClaim;
import dev.mendflow.servicelevel.RungClaims;
import dev.mendflow.servicelevel.ServiceLevels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the service stands now: how many cases are where, which promises are in danger, and who was told. */
@Component
public class Live {

    private static final int MOST_CLOCKS = 2_000;
    private static final Duration SOON = Duration.ofHours(1);

    private final OpenCases open;
    private final ServiceCases cases;
    private final ServiceLevels levels;
    private final RungClaims claims;
    private final UserTasks tasks;

    Live(OpenCases open, ServiceCases cases, ServiceLevels levels, RungClaims claims, UserTasks tasks) {
        this.open = open;
        this.cases = cases;
        this.levels = levels;
        this.claims = claims;
        this.tasks = tasks;
    }

    /** The counts. */
    public LiveView counts() {
        List<OpenCases.InPhase> phases = open.byPhase();
        Map<String, Long> waiting = new TreeMap<>();
        open.waiting().forEach((owner, count) -> waiting.put(owner.name(), count));
        int breached = levels.casesDueWithin(Duration.ZERO, MOST_CLOCKS);
        return new LiveView(
                phases.stream().mapToLong(OpenCases.InPhase::cases).sum(),
                phases.stream().map(LiveView.PhaseCount::of).toList(),
                waiting,
                breached,
                Math.max(0, levels.casesDueWithin(SOON, MOST_CLOCKS) - breached));
    }

    /** Open promises, what falls due first in front, with whoever has to do something; {@link Refusal} 400 for the cursor. */
    public Risks risks(@Nullable String cursor, int limit) {
        ClockPage page;
        try {
            page = levels.search(new ClockQuery(null, null, cursor, limit));
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.unreadable("cursor");
        }
        List<CaseId> ids =
                page.clocks().stream().map(PromisedClock::caseId).distinct().toList();
        Map<CaseId, CaseSummary> known = cases.summaries(ids);
        Map<String, UserTask> open = openTasks(ids);
        List<RiskView> lines = new ArrayList<>();
        for (PromisedClock clock : page.clocks()) {
            CaseSummary about = known.get(clock.caseId());
            if (about != null) {
                lines.add(RiskView.of(clock, about, open.get(clock.caseId().toString())));
            }
        }
        return new Risks(lines, page.next());
    }

    /** The first open task of each case: who has it holds the case up. */
    private Map<String, UserTask> openTasks(Collection<CaseId> ids) {
        return tasks.openOf(ids.stream().map(CaseId::toString).toList()).stream()
                .filter(task -> task.businessKey() != null)
                .collect(Collectors.toMap(
                        task -> String.valueOf(task.businessKey()), Function.identity(), (first, later) -> first));
    }

    /** Who up the line was told lately, the newest first. */
    public List<EscalationView> escalations(int limit) {
        List<RungClaim> newest = claims.newest(limit);
        Map<UUID, Metric> metrics = claims.metrics(newest);
        Map<CaseId, CaseSummary> known = cases.summaries(
                newest.stream().map(RungClaim::caseId).distinct().toList());
        List<EscalationView> lines = new ArrayList<>();
        for (RungClaim claim : newest) {
            CaseSummary about = known.get(claim.caseId());
            Metric metric = metrics.get(claim.clockId());
            if (about != null && metric != null) {
                lines.add(EscalationView.of(claim, metric, about));
            }
        }
        return lines;
    }

    /**
     * One page of promises.
     *
     * @param next the cursor of the next page, null on the last
     */
    public record Risks(List<RiskView> items, @Nullable String next) {}
}
