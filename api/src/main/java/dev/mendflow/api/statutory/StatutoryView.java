package dev.mendflow.api.statutory;

import java.util.List;

/**
 * How far an asset is with the law.
 *
 * @param serial which asset
 * @param rulesVersion by which version of the rules
 * @param counters one for each rule about things of its kind
 * @param remedies what its owner was offered, the oldest first
 */
public record StatutoryView(String serial, int rulesVersion, List<CounterView> counters, List<RemedyView> remedies) {}
