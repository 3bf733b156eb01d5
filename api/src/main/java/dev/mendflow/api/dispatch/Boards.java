package dev.mendflow.api.dispatch;

import dev.mendflow.dispatch.DispatchDecisions;
import dev.mendflow.servicecase.CaseSummary;
import dev.mendflow.servicecase.DispatchQueue;
import dev.mendflow.technician.Technician;
import dev.mendflow.technician.Technicians;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the board together: a fixed number of questions, however much there is on it. */
@Component
public class Boards {

    private static final int MOST_WAITING = 60;
    private static final int MOST_LANES = 100;

    private static final Comparator<RiskyVisit> WORST_FIRST = Comparator.comparing(RiskyVisit::risk)
            .thenComparing(risky -> risky.visit().appointmentAt());

    private final DispatchQueue queue;
    private final DispatchDecisions decisions;
    private final Technicians technicians;
    private final Lanes lanes;
    private final Clock clock;

    Boards(DispatchQueue queue, DispatchDecisions decisions, Technicians technicians, Lanes lanes, Clock clock) {
        this.queue = queue;
        this.decisions = decisions;
        this.technicians = technicians;
        this.lanes = lanes;
        this.clock = clock;
    }

    /**
     * The board of a day.
     *
     * @param date null for today, as it is in the region or, without one, where most are: in the first lane
     * @param region null for all
     */
    public Board of(@Nullable LocalDate date, @Nullable String region) {
        List<Technician> crew = technicians.all(region).stream()
                .filter(Technician::active)
                .sorted(Comparator.comparing(Technician::region).thenComparing(Technician::code))
                .toList();
        LocalDate day = date == null ? today(crew) : date;
        List<Lane> shown = lanes.of(crew.stream().limit(MOST_LANES).toList(), day);
        List<WaitingJob> waiting = waiting(region);
        Instant now = clock.instant();
        return new Board(
                day,
                region,
                waiting.stream().limit(MOST_WAITING).toList(),
                waiting.size() > MOST_WAITING,
                shown.stream()
                        .flatMap(lane -> lane.visits().stream())
                        .flatMap(visit -> RiskyVisit.of(visit, now).stream())
                        .sorted(WORST_FIRST)
                        .toList(),
                shown,
                crew.size() > MOST_LANES);
    }

    private LocalDate today(List<Technician> crew) {
        return clock.instant()
                .atZone(crew.isEmpty() ? ZoneOffset.UTC : crew.getFirst().zone())
                .toLocalDate();
    }

    private List<WaitingJob> waiting(@Nullable String region) {
        List<CaseSummary> cases = queue.first(region, MOST_WAITING + 1);
        var latest = decisions.latest(cases.stream().map(CaseSummary::id).toList());
        return cases.stream()
                .map(about -> WaitingJob.of(about, latest.get(about.id())))
                .toList();
    }
}
