package dev.mendflow.benchmark;

import java.util.Map;
import java.util.TreeMap;

/**
 * Seconds that the server's own timers have counted so far, from its Prometheus page.
 *
 * @param seconds by the timer's name, all its labels together
 */
record Metrics(Map<String, Double> seconds) {

    private static final String SUM = "_seconds_sum";

    static Metrics of(String page) {
        Map<String, Double> seconds = new TreeMap<>();
        page.lines()
                .filter(line -> !line.startsWith("#") && line.contains(SUM))
                .forEach(line -> seconds.merge(
                        line.substring(0, line.indexOf(SUM)),
                        Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)),
                        Double::sum));
        return new Metrics(seconds);
    }

    /** What was counted since an earlier look. */
    Metrics since(Metrics earlier) {
        Map<String, Double> difference = new TreeMap<>();
        seconds.forEach((name, sum) -> difference.put(name, sum - earlier.seconds.getOrDefault(name, 0.0)));
        return new Metrics(difference);
    }
}
