package dev.mendflow.statutory;

import dev.mendflow.asset.Asset;
import dev.mendflow.asset.AssetId;
import dev.mendflow.asset.Assets;
import dev.mendflow.notification.Notices;
import dev.mendflow.notification.Recipient;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.ServiceCase;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks how far an asset is, warns when a limit comes near, and starts the remedy when it is reached: each once. */
@Component
class StatutoryWatch {

    private final StatutoryRules rules;
    private final StatutoryCounters counters;
    private final AlertStore alerts;
    private final RemedyStore remedies;
    private final Assets assets;
    private final CaseProgress cases;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StatutoryWatch(
            StatutoryRules rules,
            StatutoryCounters counters,
            AlertStore alerts,
            RemedyStore remedies,
            Assets assets,
            CaseProgress cases,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.counters = counters;
        this.alerts = alerts;
        this.remedies = remedies;
        this.assets = assets;
        this.cases = cases;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void look(AssetId id) {
        assets.find(id).ifPresent(this::look);
    }

    private void look(Asset asset) {
        RuleSet set = rules.current();
        for (StatutoryCounter counter : counters.of(asset, set)) {
            if (counter.state() != CounterState.FREE) {
                CaseId caseId = counter.repairs().getLast().caseId();
                if (alerts.raise(asset.id(), counter, set.version(), caseId, clock.instant())) {
                    raise(asset, counter, cases.get(caseId));
                }
            }
        }
    }

    private void raise(Asset asset, StatutoryCounter counter, ServiceCase about) {
        boolean reached = counter.state() == CounterState.REACHED;
        StatutoryRule rule = counter.rule();
        Instant now = clock.instant();
        cases.note(
                about.id(),
                reached ? "statutory.limit-reached" : "statutory.limit-near",
                Actor.SYSTEM,
                "%s, %d/%d".formatted(rule.id(), counter.used(), rule.moreThan()));
        notices.send(
                "statutory:%s:%s:%s".formatted(asset.id(), rule.id(), counter.state()),
                Recipient.group("managers"),
                reached ? "statutory-limit-reached" : "statutory-limit-near",
                Map.of(
                        "caseNumber", about.number().toString(),
                        "serial", asset.serial(),
                        "rule", rule.id(),
                        "used", String.valueOf(counter.used()),
                        "limit", String.valueOf(rule.moreThan())));
        if (reached) {
            Remedy due = remedies.save(Remedy.due(asset.id(), counter, about.id(), now));
            events.publishEvent(new LimitReached(due.id(), about.id()));
        }
    }
}
