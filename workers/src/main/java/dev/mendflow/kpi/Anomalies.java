package dev.mendflow.kpi;

import dev.mendflow.kpi.SumStore.Counted;
import dev.mendflow.kpi.SumStore.Sums;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way in to what is not as it was: the last seven whole days against the eight weeks, Monday to Sunday, that ended before
 * them. Weeks of the calendar are added up already; what lies between the last of them and these seven days is not looked at.
 */
@Component
@Transactional(readOnly = true)
public class Anomalies {

    private static final int WEEKS = 8;

    private static final List<Kpi> WATCHED = List.of(
            Kpi.RESPONSE_TIME,
            Kpi.RESPONSE_IN_TIME,
            Kpi.RESOLUTION_TIME,
            Kpi.RESOLUTION_IN_TIME,
            Kpi.CSAT,
            Kpi.REPEAT_FAULTS,
            Kpi.REPORTED);

    private final SumStore sums;
    private final Kpis kpis;

    Anomalies(SumStore sums, Kpis kpis) {
        this.sums = sums;
        this.kpis = kpis;
    }

    /** What got worse, the largest change first; as of today. */
    public List<Anomaly> now() {
        return asOf(kpis.today());
    }

    List<Anomaly> asOf(LocalDate today) {
        LocalDate first = today.minusDays(7);
        LocalDate last = today.minusDays(1);
        List<LocalDate> before = Stream.iterate(Stretch.monday(first).minusWeeks(1), monday -> monday.minusWeeks(1))
                .limit(WEEKS)
                .toList();
        List<Anomaly> found = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            var earlier = sums.byWeek(dimension, measures(), before.getLast(), before.getFirst());
            sums.byMember(dimension, first, last).forEach((member, now) -> {
                Map<LocalDate, Map<Counted, Sums>> weeks = earlier.getOrDefault(member, Map.of());
                found.addAll(of(
                        dimension,
                        member,
                        now,
                        before.stream()
                                .map(monday -> weeks.getOrDefault(monday, Map.of()))
                                .toList()));
            });
        }
        found.sort(Comparator.comparingDouble((Anomaly anomaly) -> -change(anomaly)));
        return List.copyOf(found);
    }

    private static double change(Anomaly anomaly) {
        return Math.abs(anomaly.value() - anomaly.usual()) / Math.max(Math.abs(anomaly.usual()), 1e-9);
    }

    private static Set<Measure> measures() {
        return WATCHED.stream().map(Kpi::measure).collect(java.util.stream.Collectors.toSet());
    }

    private static List<Anomaly> of(
            Dimension dimension, String member, Map<Counted, Sums> now, List<Map<Counted, Sums>> before) {
        List<Anomaly> found = new ArrayList<>();
        for (Kpi kpi : WATCHED) {
            Weeks.Week recent = week(kpi, now);
            new Weeks(kpi, recent, before.stream().map(sums -> week(kpi, sums)).toList())
                    .judge()
                    .ifPresent(finding -> found.add(new Anomaly(
                            kpi,
                            dimension,
                            member,
                            recent.value(),
                            finding.usual(),
                            finding.lowest(),
                            finding.highest(),
                            recent.cases(),
                            finding.weeks())));
        }
        return found;
    }

    private static Weeks.Week week(Kpi kpi, Map<Counted, Sums> sums) {
        Double value = kpi.of(sums, "").value(kpi.unit());
        long cases =
                sums.getOrDefault(new Counted(kpi.measure(), ""), Sums.NONE).cases();
        return new Weeks.Week(value == null ? 0 : value, cases);
    }
}
