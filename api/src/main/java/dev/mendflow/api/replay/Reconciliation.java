package dev.mendflow.api.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What went in against what came out.
 *
 * @param results one for each recorded case
 */
record Reconciliation(List<CaseResult> results) {

    private static final int TROUBLES_SHOWN = 20;

    boolean isComplete() {
        return numbers() == results.size() && results.stream().allMatch(CaseResult::isAsRecorded);
    }

    private long numbers() {
        return results.stream()
                .map(CaseResult::number)
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }

    /** The recorded cases that share a number of ours, by that number. */
    private Map<String, List<String>> doubled() {
        Map<String, List<String>> refs = results.stream()
                .filter(result -> result.number().isPresent())
                .collect(Collectors.groupingBy(
                        result -> result.number().orElseThrow(),
                        TreeMap::new,
                        Collectors.mapping(result -> result.plan().source().ref(), Collectors.toList())));
        refs.values().removeIf(sharing -> sharing.size() == 1);
        return refs;
    }

    private long count(Stage stage, boolean made) {
        return results.stream()
                .flatMap(result -> IntStream.range(
                                0, made ? result.made() : result.plan().moves().size())
                        .mapToObj(result.plan().moves()::get))
                .filter(move -> move.event().stage() == stage)
                .count();
    }

    private Map<String, Long> kinds() {
        return results.stream()
                .flatMap(result -> result.plan().moves().stream().limit(result.made()))
                .collect(Collectors.groupingBy(move -> move.kind().name(), TreeMap::new, Collectors.counting()));
    }

    private Map<String, Long> phases() {
        return results.stream().collect(Collectors.groupingBy(CaseResult::phase, TreeMap::new, Collectors.counting()));
    }

    /** The table for people, one line each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("cases in %d, cases out %d, as recorded %d"
                .formatted(
                        results.size(),
                        numbers(),
                        results.stream().filter(CaseResult::isAsRecorded).count()));
        lines.add("%-12s %9s %9s".formatted("stage", "recorded", "replayed"));
        for (Stage stage : Stage.values()) {
            lines.add("%-12s %9d %9d".formatted(stage.text(), count(stage, false), count(stage, true)));
        }
        lines.add("moves " + kinds());
        lines.add("phases at the end " + phases());
        doubled().forEach((number, refs) -> lines.add("DOUBLED %s is the number of %s".formatted(number, refs)));
        List<CaseResult> different =
                results.stream().filter(result -> !result.isAsRecorded()).toList();
        different.stream().limit(TROUBLES_SHOWN).forEach(result -> lines.add(difference(result)));
        if (different.size() > TROUBLES_SHOWN) {
            lines.add("… and %d more that differ".formatted(different.size() - TROUBLES_SHOWN));
        }
        return lines;
    }

    private static String difference(CaseResult result) {
        return "DIFFERS %s (%s): %d of %d moves, phase %s, expected %s%s"
                .formatted(
                        result.plan().source().ref(),
                        result.number().orElse("no number"),
                        result.made(),
                        result.plan().moves().size(),
                        result.phase(),
                        result.plan().expectedPhases(),
                        result.trouble().map(why -> ": " + why).orElse(""));
    }
}
