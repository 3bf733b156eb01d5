package dev.mendflow.servicelevel;

import dev.mendflow.customer.Tier;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.Severity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in to the promises of cases. */
@Component
@Transactional
public class ServiceLevels {

    private final PromiseStore promises;
    private final RungStore rungs;
    private final CaseProgress cases;

    ServiceLevels(PromiseStore promises, RungStore rungs, CaseProgress cases) {
        this.promises = promises;
        this.rungs = rungs;
        this.cases = cases;
    }

    /** What was promised for a case, soonest due first; there from the moment the case was reported. */
    @Transactional(readOnly = true)
    public List<Promise> promisesOf(CaseId caseId) {
        return promises.findByCaseIdOrderByDueAt(caseId);
    }

    /** What was promised for each of these cases, in one question. */
    @Transactional(readOnly = true)
    public Map<CaseId, List<Promise>> promisesOf(Collection<CaseId> caseIds) {
        return caseIds.isEmpty()
                ? Map.of()
                : promises.findByCaseIdInOrderByDueAt(caseIds).stream().collect(Collectors.groupingBy(Promise::caseId));
    }

    /** The rungs of the escalation ladder that a case has reached, oldest first. */
    @Transactional(readOnly = true)
    public List<Rung> rungsOf(CaseId caseId) {
        return rungs.of(caseId);
    }

    /** Promises a new case what its severity and tier are worth; a case that has its promises keeps them. */
    void promise(CaseId caseId, Severity severity, Tier tier, Instant start) {
        if (promises.findByCaseIdOrderByDueAt(caseId).isEmpty()) {
            for (Metric metric : Metric.values()) {
                promises.save(Promise.of(caseId, metric, start, FirstServiceLevel.budget(metric, severity, tier)));
            }
            tellNextDue(caseId);
        }
    }

    /** Gives the open promises of a case the budgets of another severity. */
    void rebudget(CaseId caseId, Severity severity) {
        Tier tier = cases.get(caseId).tier();
        change(caseId, promise -> promise.rebudgeted(FirstServiceLevel.budget(promise.metric(), severity, tier)));
    }

    /** Changes all promises of a case. */
    void change(CaseId caseId, UnaryOperator<Promise> verb) {
        for (Promise before : promises.findByCaseIdOrderByDueAt(caseId)) {
            Promise after = verb.apply(before);
            if (after != before) {
                promises.save(after);
            }
        }
        tellNextDue(caseId);
    }

    /** Changes one promise of a case, if it has it. */
    void change(CaseId caseId, Metric metric, UnaryOperator<Promise> verb) {
        change(caseId, promise -> promise.metric() == metric ? verb.apply(promise) : promise);
    }

    Optional<Promise> find(CaseId caseId, Metric metric) {
        return promises.findByCaseIdAndMetric(caseId, metric);
    }

    /** When the promises of a case fall due. */
    DueTimes dueTimes(CaseId caseId) {
        return DueTimes.of(promises.findByCaseIdOrderByDueAt(caseId));
    }

    private void tellNextDue(CaseId caseId) {
        Optional<Instant> next = promises.findByCaseIdOrderByDueAt(caseId).stream()
                .filter(Promise::isOpen)
                .map(Promise::dueAt)
                .findFirst();
        cases.dueNext(caseId, next.orElse(null));
    }
}
