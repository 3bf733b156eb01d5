package dev.mendflow.statutory;

import java.time.Clock;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way to the rules on file. */
@Component
@Transactional
public class StatutoryRules {

    private final RuleSetStore store;
    private final Clock clock;

    StatutoryRules(RuleSetStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The rules that hold now. */
    @Transactional(readOnly = true)
    public RuleSet current() {
        return store.newest().orElseThrow(() -> new IllegalStateException("No statutory rules are on file"));
    }

    /**
     * Saves the rules as the next version; the same rules once more are the version that holds. Counters follow the new rules
     * at once, also for repairs of the past; who was warned before is not warned again.
     *
     * @param basedOn the version that was changed
     * @throws IllegalArgumentException when two rules have the same id
     * @throws OptimisticLockingFailureException when somebody else saved in between
     */
    public RuleSet save(List<StatutoryRule> rules, int basedOn, String reason, String by) {
        RuleSet newest = current();
        if (newest.rules().equals(rules)) {
            return newest;
        }
        if (newest.version() != basedOn) {
            throw new OptimisticLockingFailureException(
                    "The statutory rules are version " + newest.version() + ", not " + basedOn);
        }
        var saved = new RuleSet(newest.version() + 1, rules, reason, by, clock.instant());
        store.add(saved);
        return saved;
    }
}
