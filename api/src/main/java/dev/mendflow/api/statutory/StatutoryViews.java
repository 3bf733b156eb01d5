package dev.mendflow.api.statutory;

import dev.mendflow.asset.Asset;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseSummary;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.statutory.CounterState;
import dev.mendflow.statutory.Remedies;
import dev.mendflow.statutory.StatutoryCounter;
import dev.mendflow.statutory.StatutoryCounters;
import dev.mendflow.statutory.StatutoryRules;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts together how far an asset is, with the numbers of the cases that count. */
@Component
public class StatutoryViews {

    private final StatutoryCounters counters;
    private final StatutoryRules rules;
    private final Remedies remedies;
    private final ServiceCases cases;

    StatutoryViews(StatutoryCounters counters, StatutoryRules rules, Remedies remedies, ServiceCases cases) {
        this.counters = counters;
        this.rules = rules;
        this.remedies = remedies;
        this.cases = cases;
    }

    StatutoryView of(Asset asset) {
        return new StatutoryView(
                asset.serial(),
                rules.current().version(),
                all(asset),
                remedies.of(asset.id()).stream().map(RemedyView::of).toList());
    }

    /** All counters of an asset. */
    public List<CounterView> all(Asset asset) {
        return views(counters.of(asset));
    }

    /** The counters of an asset that are near their limit or over it. */
    public List<CounterView> nearTheLimit(Asset asset) {
        return views(counters.of(asset).stream()
                .filter(counter -> counter.state() != CounterState.FREE)
                .toList());
    }

    private List<CounterView> views(List<StatutoryCounter> found) {
        Map<CaseId, CaseSummary> numbers = cases.summaries(found.stream()
                .flatMap(counter -> counter.repairs().stream())
                .map(StatutoryCounter.CountedRepair::caseId)
                .distinct()
                .toList());
        return found.stream()
                .map(counter -> CounterView.of(
                        counter,
                        counter.repairs().stream()
                                .map(repair -> repair(repair, numbers))
                                .toList()))
                .toList();
    }

    private static CounterView.RepairView repair(
            StatutoryCounter.CountedRepair repair, Map<CaseId, CaseSummary> numbers) {
        CaseSummary about = numbers.get(repair.caseId());
        return new CounterView.RepairView(
                about == null ? repair.caseId().toString() : about.number().toString(),
                repair.days().first(),
                repair.days().last(),
                repair.days().days());
    }
}
