package dev.mendflow.benchmark.scale;

import dev.mendflow.benchmark.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures by question: of each round its percentiles, of the rounds the median. */
final class ScaleTable {

    private static final String HEADING = "## Answers from a large store";

    private record Column(String database, int callers) {}

    private record Figures(double p50, double p95, double p99) {}

    private final ScaleOptions options;
    private final Map<String, Map<Column, List<Figures>>> byQuestion = new LinkedHashMap<>();

    ScaleTable(ScaleOptions options) {
        this.options = options;
    }

    void add(String database, String question, int callers, List<Double> sorted) {
        byQuestion
                .computeIfAbsent(question, name -> new LinkedHashMap<>())
                .computeIfAbsent(new Column(database, callers), column -> new ArrayList<>())
                .add(new Figures(percentile(sorted, 50), percentile(sorted, 95), percentile(sorted, 99)));
    }

    static String said(String question, List<Double> sorted) {
        return "%s p50 %.0f ms, p95 %.0f ms, p99 %.0f ms"
                .formatted(question, percentile(sorted, 50), percentile(sorted, 95), percentile(sorted, 99));
    }

    /** The value that so many of a hundred do not exceed. */
    static double percentile(List<Double> sorted, int of) {
        int rank = (int) Math.ceil(of / 100.0 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }

    /** Puts the section into the file in the place of the one before, or at its end. */
    void write() throws IOException {
        Path file = options.results();
        String before = Files.exists(file) ? Files.readString(file) : "# Measured figures\n";
        int from = before.indexOf(HEADING);
        String head = from < 0 ? before.stripTrailing() + "\n\n" : before.substring(0, from);
        int next = from < 0 ? -1 : before.indexOf("\n## ", from + HEADING.length());
        String tail = next < 0 ? "" : before.substring(next);
        Files.writeString(file, head + markdown() + tail);
    }

    private String markdown() {
        List<Column> columns = byQuestion.values().stream()
                .flatMap(figures -> figures.keySet().stream())
                .distinct()
                .toList();
        StringBuilder page = new StringBuilder(HEADING).append("\n\n");
        page.append(
                "Written by the benchmark on %s. %s. %,d cases, %,d of them open. The program, the database and those who ask share the machine. Milliseconds from sending to the whole answer as p50 / p95 / p99 of %d repetitions by each caller after a warm-up; the median of %d rounds.%n%n"
                        .formatted(
                                LocalDate.now(Clock.systemUTC()),
                                Machine.facts(),
                                options.size().cases(),
                                options.size().openCases(),
                                options.repetitions(),
                                options.rounds()));
        page.append("| question |");
        columns.forEach(column -> page.append(" %s, %d at a time |".formatted(column.database(), column.callers())));
        page.append("\n|---|").append("---:|".repeat(columns.size())).append("\n");
        byQuestion.forEach((question, figures) -> {
            page.append("| ").append(question).append(" |");
            columns.forEach(column -> page.append(cell(figures.getOrDefault(column, List.of()))));
            page.append("\n");
        });
        return page.toString();
    }

    private static String cell(List<Figures> rounds) {
        if (rounds.isEmpty()) {
            return " – |";
        }
        return " %.0f / %.0f / %.0f |"
                .formatted(
                        median(rounds.stream().map(Figures::p50).sorted().toList()),
                        median(rounds.stream().map(Figures::p95).sorted().toList()),
                        median(rounds.stream().map(Figures::p99).sorted().toList()));
    }

    private static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
