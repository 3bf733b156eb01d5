package dev.mendflow.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures of several rounds by name; the table shows the median and the range. */
final class ResultTable {

    private final Map<String, List<Double>> figures = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();

    void add(String figure, String unit, double measured) {
        figures.computeIfAbsent(figure, name -> new ArrayList<>()).add(measured);
        units.put(figure, unit);
    }

    String markdown() {
        StringBuilder table =
                new StringBuilder("| figure | median | unit | range | rounds |\n|---|---:|---|---|---:|\n");
        figures.forEach((figure, measured) -> {
            List<Double> sorted = measured.stream().sorted().toList();
            table.append("| %s | %s | %s | %s – %s | %d |%n"
                    .formatted(
                            figure,
                            number(median(sorted)),
                            units.get(figure),
                            number(sorted.getFirst()),
                            number(sorted.getLast()),
                            sorted.size()));
        });
        return table.toString();
    }

    static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String number(double measured) {
        return measured >= 100 ? "%.0f".formatted(measured) : "%.2f".formatted(measured);
    }
}
