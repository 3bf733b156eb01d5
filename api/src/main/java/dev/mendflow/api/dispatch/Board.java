package dev.mendflow.api.dispatch;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for a technician, and how the technicians' day looks.
 *
 * @param date the day of the lanes
 * @param region null for all
 * @param waiting nobody goes to them yet; the first to fall due first
 * @param moreWaiting whether there are more of them than are listed
 * @param atRisk visits of the day that somebody should look at, the worst first
 * @param lanes the active technicians of the region
 * @param moreLanes whether there are more of them than are listed
 */
public record Board(
        LocalDate date,
        @Nullable String region,
        List<WaitingJob> waiting,
        boolean moreWaiting,
        List<RiskyVisit> atRisk,
        List<Lane> lanes,
        boolean moreLanes) {

    public Board {
        waiting = List.copyOf(waiting);
        atRisk = List.copyOf(atRisk);
        lanes = List.copyOf(lanes);
    }
}
