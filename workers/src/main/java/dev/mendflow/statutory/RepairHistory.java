package dev.mendflow.statutory;

import static java.util.stream.Collectors.groupingBy;

import dev.mendflow.statutory.StatutoryCounter.CountedRepair;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All repairs of one asset, over its cases: the arithmetic of counters.
 *
 * @param spells in any order; spells of different cases may overlap
 * @param asOf until when repairs that are not over count
 */
record RepairHistory(List<RepairSpell> spells, Instant asOf) {

    private static final Comparator<CountedRepair> IN_ORDER = Comparator.comparing(
                    (CountedRepair repair) -> repair.days().first())
            .thenComparing(repair -> repair.days().last())
            .thenComparing(repair -> repair.caseId().value());

    RepairHistory {
        spells = List.copyOf(spells);
    }

    /** What counts by a rule within its window. */
    StatutoryCounter count(StatutoryRule rule, Window window) {
        return switch (rule.counted()) {
            case REPAIR_DAYS -> days(rule, window);
            case SAME_FAULT_REPAIRS -> repairs(rule, window);
        };
    }

    private StatutoryCounter days(StatutoryRule rule, Window window) {
        List<CountedRepair> counted = spells.stream()
                .flatMap(spell -> counted(spell, rule, window).stream())
                .sorted(IN_ORDER)
                .toList();
        int used = DaySpan.total(counted.stream().map(CountedRepair::days).toList());
        return new StatutoryCounter(rule, used, window, null, counted);
    }

    /** A repair counts by the day on which it began, once it has succeeded. */
    private StatutoryCounter repairs(StatutoryRule rule, Window window) {
        Map<String, List<RepairSpell>> byFault = spells.stream()
                .filter(spell -> spell.repaired() && spell.fault() != null)
                .filter(spell -> spell.days(rule.zone(), asOf)
                        .filter(days -> window.has(days.first()))
                        .isPresent())
                .collect(groupingBy(spell -> String.valueOf(spell.fault()), TreeMap::new, Collectors.toList()));
        Optional<Map.Entry<String, List<RepairSpell>>> most = byFault.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, List<RepairSpell>> fault) ->
                                fault.getValue().size())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()));
        return new StatutoryCounter(
                rule,
                most.map(fault -> fault.getValue().size()).orElse(0),
                window,
                most.map(Map.Entry::getKey).orElse(null),
                most.map(Map.Entry::getValue).orElse(List.of()).stream()
                        .flatMap(spell -> counted(spell, rule, window).stream())
                        .sorted(IN_ORDER)
                        .toList());
    }

    private Optional<CountedRepair> counted(RepairSpell spell, StatutoryRule rule, Window window) {
        return spell.days(rule.zone(), asOf).flatMap(window::clip).map(days -> new CountedRepair(spell.caseId(), days));
    }
}
