package dev.mendflow.statutory;

import dev.mendflow.asset.AssetId;
import dev.mendflow.notification.Notices;
import dev.mendflow.notification.Recipient;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseProgress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in to what owners are offered after a limit of the law was reached. */
@Component
@Transactional
public class Remedies {

    private final RemedyStore store;
    private final CaseProgress cases;
    private final Notices notices;
    private final Clock clock;

    Remedies(RemedyStore store, CaseProgress cases, Notices notices, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.notices = notices;
        this.clock = clock;
    }

    /** The remedies of an asset, the oldest first, at most one for each rule. */
    @Transactional(readOnly = true)
    public List<Remedy> of(AssetId asset) {
        return store.findByAssetIdOrderByReachedAt(asset);
    }

    Remedy get(UUID id) {
        return store.findById(id).orElseThrow(() -> new IllegalArgumentException("No remedy " + id));
    }

    /** Tells the managers that the owner still waits, once before the deadline and once after it. */
    void remind(UUID id) {
        Remedy waiting = get(id);
        boolean overdue = !clock.instant().isBefore(waiting.decideBy());
        String what = overdue ? "remedy-overdue" : "remedy-due-soon";
        boolean told = notices.send(
                what + ":" + id,
                Recipient.group("managers"),
                what,
                Map.of(
                        "caseNumber", cases.get(waiting.caseId()).number().toString(),
                        "rule", waiting.ruleId(),
                        "decideBy", waiting.decideBy().toString()));
        if (told) {
            cases.note(
                    waiting.caseId(),
                    overdue ? "remedy.overdue" : "remedy.due-soon",
                    Actor.SYSTEM,
                    "%s, %s".formatted(waiting.ruleId(), waiting.decideBy()));
        }
    }

    /** Keeps what came of a remedy; a second outcome changes nothing. */
    void end(UUID id, RemedyStatus outcome, Actor by) {
        Remedy open = get(id);
        if (open.isOpen()) {
            store.save(open.ended(outcome, by, clock.instant()));
            cases.note(open.caseId(), "remedy.recorded", by, "%s, %s".formatted(open.ruleId(), outcome));
        }
    }
}
