package dev.mendflow.benchmark.scale;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What the command line asked for.
 *
 * @param databases where the store is: {@code h2}, {@code postgres} or both
 * @param size how much is in it
 * @param home a folder for each store, which stays for the next run unless {@code fresh}
 * @param fresh fills the store anew
 * @param rounds how often all questions are asked; the table has the median
 * @param repetitions of each question in a round, by each caller
 * @param callers at a time, one stretch for each
 * @param only asks questions whose name contains this; all if it is empty
 * @param results the file whose section is written anew
 */
record ScaleOptions(
        List<String> databases,
        StoreSize size,
        Path home,
        boolean fresh,
        int rounds,
        int repetitions,
        List<Integer> callers,
        String only,
        Path results) {

    static ScaleOptions parse(String[] args) {
        return new ScaleOptions(
                list(option(args, "databases", "h2,postgres")),
                StoreSize.ofCases(Integer.parseInt(option(args, "cases", "200000"))),
                Path.of(option(args, "home", "benchmark/target/scale")),
                Boolean.parseBoolean(option(args, "fresh", "false")),
                Integer.parseInt(option(args, "rounds", "3")),
                Integer.parseInt(option(args, "repetitions", "30")),
                list(option(args, "callers", "1,4")).stream()
                        .map(Integer::valueOf)
                        .toList(),
                option(args, "only", ""),
                Path.of(option(args, "results", "benchmark/RESULTS.md")));
    }

    private static List<String> list(String text) {
        return List.of(text.split(","));
    }

    private static String option(String[] args, String name, String otherwise) {
        String prefix = "--" + name + "=";
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith(prefix))
                .map(arg -> arg.substring(prefix.length()))
                .findFirst()
                .orElse(otherwise);
    }
}
