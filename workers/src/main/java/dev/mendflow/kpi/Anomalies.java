package dev.mendflow.kpi;

import dev.mendflow.kpi.SumStore.Counted;
import dev.mendflow.kpi.SumStore.Sums;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in to what is not as it was: the last seven whole days against the eight weeks before. */
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
    private final Recent recent;

    Anomalies(SumStore sums, Kpis kpis, Recent recent) {
        this.sums = sums;
        this.kpis = kpis;
        this.recent = recent;
    }

    /** What got worse, the largest change first; as of today. */
    public List<Anomaly> now() {
        return asOf(kpis.today());
    }

    List<Anomaly> asOf(LocalDate today) {
        return recent.answer(List.of("anomalies", today), () -> judged(today));
    }

    private List<Anomaly> judged(LocalDate today) {
        List<Anomaly> found = new ArrayList<>();
        LocalDate last = today.minusDays(1);
        for (Dimension dimension : Dimension.values()) {
            sums.watched(dimension, measures(), last.minusDays(7L * (WEEKS + 1) - 1), last)
                    .forEach((member, byDay) -> found.addAll(of(dimension, member, byDay, last)));
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
            Dimension dimension, String member, Map<LocalDate, Map<Counted, Sums>> byDay, LocalDate last) {
        List<Map<Counted, Sums>> weeks = IntStream.rangeClosed(0, WEEKS)
                .<Map<Counted, Sums>>mapToObj(i -> new HashMap<>())
                .toList();
        byDay.forEach((day, sums) -> {
            int ago = (int) ChronoUnit.DAYS.between(day, last) / 7;
            sums.forEach((counted, sum) -> weeks.get(ago).merge(counted, sum, Sums::plus));
        });
        List<Anomaly> found = new ArrayList<>();
        for (Kpi kpi : WATCHED) {
            List<Weeks.Week> all = weeks.stream().map(sums -> week(kpi, sums)).toList();
            Weeks.Week recent = all.getFirst();
            new Weeks(kpi, recent, all.subList(1, all.size()))
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
