package dev.mendflow.statutory;

import static java.util.stream.Collectors.groupingBy;

import dev.mendflow.asset.Asset;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.visit.Visit;
import dev.mendflow.visit.Visits;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way to how far assets are with the law. Counters are never stored: they follow from the visits of all cases of the
 * asset, so that a time that is learned late, or another rule, corrects them at once.
 */
@Component
@Transactional(readOnly = true)
public class StatutoryCounters {

    private final StatutoryRules rules;
    private final CaseProgress cases;
    private final Visits visits;
    private final Clock clock;

    StatutoryCounters(StatutoryRules rules, CaseProgress cases, Visits visits, Clock clock) {
        this.rules = rules;
        this.cases = cases;
        this.visits = visits;
        this.clock = clock;
    }

    /** One counter for each rule about things of its kind, in the order of the rules; none for other things. */
    public List<StatutoryCounter> of(Asset asset) {
        return of(asset, rules.current());
    }

    List<StatutoryCounter> of(Asset asset, RuleSet set) {
        List<StatutoryRule> about = set.rules().stream()
                .filter(rule -> rule.productLine() == asset.productLine())
                .toList();
        if (about.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        var history = new RepairHistory(spells(asset), now);
        return about.stream()
                .map(rule -> history.count(rule, Window.of(rule, asset, now)))
                .toList();
    }

    private List<RepairSpell> spells(Asset asset) {
        List<ServiceCase> all = cases.ofAsset(asset.id());
        Map<CaseId, List<Visit>> visited =
                visits.of(all.stream().map(ServiceCase::id).toList()).stream().collect(groupingBy(Visit::caseId));
        return all.stream()
                .flatMap(about -> RepairsOfCase.of(about, visited.getOrDefault(about.id(), List.of())).stream())
                .toList();
    }
}
