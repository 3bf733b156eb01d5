package dev.mendflow.api.kpis;

import dev.mendflow.servicecase.OpenCases.InPhase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the service stands now.
 *
 * @param open how many cases are open
 * @param phases each open phase in its order
 * @param waiting how many cases wait, by for whom
 * @param breached how many cases have an open promise that is overdue, counted up to 2,000 promises
 * @param atRisk how many have one that is due within the hour and none that is overdue
 */
public record LiveView(long open, List<PhaseCount> phases, Map<String, Long> waiting, int breached, int atRisk) {

    /**
     * The open cases of a phase by age.
     *
     * @param underADay stored less than a day ago
     * @param underThreeDays one to three days ago
     * @param underAWeek three to seven days ago
     * @param older longer ago
     * @param oldest when the oldest was stored
     */
    public record PhaseCount(
            String phase,
            long cases,
            long underADay,
            long underThreeDays,
            long underAWeek,
            long older,
            @Nullable Instant oldest) {

        static PhaseCount of(InPhase found) {
            return new PhaseCount(
                    found.phase().name(),
                    found.cases(),
                    found.underADay(),
                    found.underThreeDays(),
                    found.underAWeek(),
                    found.older(),
                    found.oldest());
        }
    }
}
