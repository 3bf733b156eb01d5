package dev.mendflow.kpi;

import dev.mendflow.kpi.Kpi.Ratio;
import dev.mendflow.kpi.SumStore.Counted;
import dev.mendflow.kpi.SumStore.Sums;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in to the key figures, read from what was added up. */
@Component
@Transactional(readOnly = true)
public class Kpis {

    private static final int FEWEST_COMMENTS = 3;

    private final SumStore store;
    private final Targets targets;
    private final Capacity capacity;
    private final RollUp rollUp;
    private final Touches touches;
    private final KpiSettings settings;
    private final Clock clock;

    Kpis(
            SumStore store,
            Targets targets,
            Capacity capacity,
            RollUp rollUp,
            Touches touches,
            KpiSettings settings,
            Clock clock) {
        this.store = store;
        this.targets = targets;
        this.capacity = capacity;
        this.rollUp = rollUp;
        this.touches = touches;
        this.settings = settings;
        this.clock = clock;
    }

    /** Today, in the zone in which figures are counted. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    /** In which days begin and end. */
    public ZoneId zone() {
        return settings.zone();
    }

    /** The figures that are asked for. */
    public KpiReport report(KpiQuery query) {
        Map<Kpi, Target> wanted = targets.all();
        Map<String, Map<LocalDate, Long>> duty = capacity.of(query.from(), query.to());
        Map<Counted, Sums> sums = store.total(query.within(), query.member(), query.from(), query.to());
        long backlog = backlog(query).getOrDefault(query.member(), 0L);
        List<Figure> total = figures(sums, wanted, backlog, onDuty(duty, query.within(), query.member()));
        return new KpiReport(
                query,
                settings.zone(),
                touches.oldest().orElseGet(clock::instant),
                !rollUp.isRecounting(),
                touches.setAside(),
                total,
                query.by() == Dimension.DAY ? byDay(query, wanted, duty) : byMember(query, wanted, duty));
    }

    private Map<String, Long> backlog(KpiQuery query) {
        return store.openAtTheEndOf(query.to(), query.within());
    }

    private List<KpiReport.Group> byDay(
            KpiQuery query, Map<Kpi, Target> wanted, Map<String, Map<LocalDate, Long>> duty) {
        Map<LocalDate, Map<Counted, Sums>> sums = store.byDay(query.within(), query.member(), query.from(), query.to());
        long open =
                store.openAtTheEndOf(query.from().minusDays(1), query.within()).getOrDefault(query.member(), 0L);
        List<KpiReport.Group> groups = new ArrayList<>();
        for (LocalDate day : query.from().datesUntil(query.to().plusDays(1)).toList()) {
            Map<Counted, Sums> ofDay = sums.getOrDefault(day, Map.of());
            open += cases(ofDay, Measure.REPORTED) - cases(ofDay, Measure.ENDED);
            long seconds = duty.entrySet().stream()
                    .filter(region -> isOnDuty(query.within(), query.member(), region.getKey()))
                    .mapToLong(region -> region.getValue().getOrDefault(day, 0L))
                    .sum();
            groups.add(new KpiReport.Group(day.toString(), figures(ofDay, wanted, open, seconds)));
        }
        return groups;
    }

    private List<KpiReport.Group> byMember(
            KpiQuery query, Map<Kpi, Target> wanted, Map<String, Map<LocalDate, Long>> duty) {
        Map<String, Map<Counted, Sums>> sums = store.byMember(query.by(), query.from(), query.to());
        Map<String, Long> open = store.openAtTheEndOf(query.to(), query.by());
        var members = new TreeSet<>(sums.keySet());
        open.forEach((member, still) -> {
            if (still != 0) {
                members.add(member);
            }
        });
        return members.stream()
                .map(member -> new KpiReport.Group(
                        member,
                        figures(
                                sums.getOrDefault(member, Map.of()),
                                wanted,
                                open.getOrDefault(member, 0L),
                                query.by() == Dimension.REGION ? onDuty(duty, Dimension.REGION, member) : 0)))
                .toList();
    }

    private static long cases(Map<Counted, Sums> sums, Measure measure) {
        return sums.getOrDefault(new Counted(measure, ""), Sums.NONE).cases();
    }

    /** Shifts are known by region only. */
    private static boolean isOnDuty(Dimension within, String member, String region) {
        return within == Dimension.DAY || within == Dimension.REGION && member.equals(region);
    }

    private static long onDuty(Map<String, Map<LocalDate, Long>> duty, Dimension within, String member) {
        return duty.entrySet().stream()
                .filter(region -> isOnDuty(within, member, region.getKey()))
                .flatMap(region -> region.getValue().values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private static List<Figure> figures(
            Map<Counted, Sums> sums, Map<Kpi, Target> wanted, long backlog, long secondsOnDuty) {
        return Stream.of(Kpi.values())
                .flatMap(kpi -> kpi.groupsIn(sums).stream().map(group -> {
                    Ratio ratio =
                            switch (kpi) {
                                case BACKLOG -> new Ratio(backlog, 1);
                                case UTILISATION ->
                                    new Ratio(kpi.of(sums, group).numerator(), secondsOnDuty);
                                default -> kpi.of(sums, group);
                            };
                    return Figure.of(kpi, group, ratio, group.isEmpty() ? wanted.get(kpi) : null);
                }))
                .toList();
    }

    /** The words that come back in what customers wrote in these days, those of unhappy customers first. */
    public List<Word> words(LocalDate from, LocalDate to, int limit) {
        return store.words(from, to, FEWEST_COMMENTS, limit);
    }
}
