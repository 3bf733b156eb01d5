package dev.mendflow.servicecase;

import dev.mendflow.storage.Utc;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in to how many cases are open, where, for how long and for whom they wait. */
@Component
@Transactional(readOnly = true)
public class OpenCases {

    private static final List<Phase> OPEN =
            List.of(Phase.REPORTED, Phase.ASSESSING, Phase.DISPATCHING, Phase.REPAIRING, Phase.FEEDBACK);

    private final JdbcClient sql;
    private final Clock clock;

    OpenCases(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Each open phase, in the order in which cases go through them. */
    public List<InPhase> byPhase() {
        Instant now = clock.instant();
        Map<Phase, InPhase> found = new EnumMap<>(Phase.class);
        sql.sql("""
                        select phase, count(*) as cases, min(opened_at) as oldest,
                               sum(case when opened_at > :day then 1 else 0 end) as under_a_day,
                               sum(case when opened_at <= :day and opened_at > :three then 1 else 0 end) as under_three,
                               sum(case when opened_at <= :three and opened_at > :week then 1 else 0 end) as under_a_week
                          from service_case where phase in (:open) group by phase
                        """)
                .param("day", Utc.atUtc(now.minus(Duration.ofDays(1))))
                .param("three", Utc.atUtc(now.minus(Duration.ofDays(3))))
                .param("week", Utc.atUtc(now.minus(Duration.ofDays(7))))
                .param("open", OPEN.stream().map(Phase::name).toList())
                .query(row -> {
                    Phase phase = Phase.valueOf(row.getString("phase"));
                    long cases = row.getLong("cases");
                    long day = row.getLong("under_a_day");
                    long three = row.getLong("under_three");
                    long week = row.getLong("under_a_week");
                    Instant oldest = Utc.instant(row, "oldest");
                    found.put(phase, new InPhase(phase, cases, day, three, week, cases - day - three - week, oldest));
                });
        return OPEN.stream()
                .map(phase -> found.getOrDefault(phase, new InPhase(phase, 0, 0, 0, 0, 0, null)))
                .toList();
    }

    /** How many cases wait for whom; those for whom none waits are left out. */
    public Map<WaitOwner, Long> waiting() {
        Map<WaitOwner, Long> waiting = new EnumMap<>(WaitOwner.class);
        sql.sql(
                        "select wait_owner, count(*) as cases from service_case where wait_owner in (:owners) group by wait_owner")
                .param("owners", List.of("CUSTOMER", "SUPPLIER", "PARTS", "US"))
                .query(row -> {
                    waiting.put(WaitOwner.valueOf(row.getString("wait_owner")), row.getLong("cases"));
                });
        return waiting;
    }

    /**
     * The open cases of a phase, by how long ago they were stored.
     *
     * @param phase which
     * @param cases all of them
     * @param underADay less than a day ago
     * @param underThreeDays one to three days ago
     * @param underAWeek three to seven days ago
     * @param older longer ago
     * @param oldest when the oldest was stored, null when there is none
     */
    public record InPhase(
            Phase phase,
            long cases,
            long underADay,
            long underThreeDays,
            long underAWeek,
            long older,
            @Nullable Instant oldest) {}
}
