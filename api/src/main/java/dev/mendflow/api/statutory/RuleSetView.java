package dev.mendflow.api.statutory;

import dev.mendflow.statutory.StatutoryRule;
import java.time.Instant;
import java.util.List;

/**
 * One version of the statutory rules.
 *
 * @param savedBy login, or {@code shipped}
 */
record RuleSetView(int version, List<StatutoryRule> rules, String reason, String savedBy, Instant savedAt) {}
