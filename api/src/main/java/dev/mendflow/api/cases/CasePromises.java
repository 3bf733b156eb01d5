package dev.mendflow.api.cases;

import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicelevel.ServiceLevels;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is promised for a case. */
@Component
public class CasePromises {

    private static final Comparator<Reported.PromiseView> EARLIEST =
            Comparator.comparing(Reported.PromiseView::dueAt, Comparator.nullsLast(Comparator.naturalOrder()));

    private final ServiceLevels levels;

    CasePromises(ServiceLevels levels) {
        this.levels = levels;
    }

    /** The promises of a case, the earliest due first, those that stand still last. */
    public List<Reported.PromiseView> of(CaseId id) {
        return levels.clocksOf(id).stream()
                .map(clock -> new Reported.PromiseView(
                        clock.metric().name(),
                        clock.status().dueAt(),
                        clock.status().state().name()))
                .sorted(EARLIEST)
                .toList();
    }
}
