package dev.mendflow.servicecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.customer.CustomerDetails;
import dev.mendflow.testing.RoomTest;
import dev.mendflow.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class DispatchQueueTest {

    @Autowired
    DispatchQueue queue;

    @Autowired
    ServiceCases cases;

    @Autowired
    CaseProgress progress;

    @Autowired
    SettableClock clock;

    private final String region = "area-" + UUID.randomUUID();

    @Test
    void whatFallsDueFirstComesFirstAndWhatHasNoDeadlineLast() {
        var open = waiting(region, null);
        var later = waiting(region, Duration.ofHours(5));
        var soon = waiting(region, Duration.ofHours(1));
        var elsewhere = waiting("elsewhere-" + region, Duration.ofMinutes(1));
        var repaired = waiting(region, Duration.ofMinutes(2));
        progress.enter(repaired, Phase.REPAIRING, Actor.SYSTEM);

        assertThat(ids(region, 10)).containsExactly(soon, later, open);
        assertThat(ids(region, 2)).containsExactly(soon, later);
        assertThat(ids(null, 200)).contains(elsewhere, soon, later, open).doesNotContain(repaired);
    }

    private List<CaseId> ids(@Nullable String wanted, int most) {
        return queue.first(wanted, most).stream().map(CaseSummary::id).toList();
    }

    private CaseId waiting(String where, @Nullable Duration due) {
        var report = new FaultReport(
                CustomerDetails.ofRef(UUID.randomUUID().toString()),
                UUID.randomUUID().toString(),
                null,
                Channel.API,
                "IMMOBILE",
                "NO_DRIVE",
                null,
                Severity.P2,
                List.of(),
                null,
                where,
                null);
        CaseId id = cases.report(report, Actor.SYSTEM).id();
        progress.enter(id, Phase.ASSESSING, Actor.SYSTEM);
        progress.enter(id, Phase.DISPATCHING, Actor.SYSTEM);
        progress.dueNext(id, due == null ? null : clock.instant().plus(due));
        return id;
    }
}
