package dev.mendflow.statutory;

import java.time.Instant;
import java.util.List;

/**
 * The rules as they were saved once.
 *
 * @param version counted from 1
 * @param rules in the order in which they are shown
 * @param reason why they were saved, in the words of whoever did
 * @param savedBy login, or {@code shipped}
 * @param savedAt when
 */
public record RuleSet(int version, List<StatutoryRule> rules, String reason, String savedBy, Instant savedAt) {

    /** @throws IllegalArgumentException when two rules have the same id */
    public RuleSet {
        rules = List.copyOf(rules);
        if (rules.stream().map(StatutoryRule::id).distinct().count() < rules.size()) {
            throw new IllegalArgumentException("Two rules of one id");
        }
    }
}
