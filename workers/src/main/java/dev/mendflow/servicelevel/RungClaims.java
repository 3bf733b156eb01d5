package dev.mendflow.servicelevel;

import dev.mendflow.notification.Recipient;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way to who was told of which rung; the primary key lets each entry of a ledger be claimed once. */
@Component
@Transactional
public class RungClaims {

    private final JdbcClient sql;

    RungClaims(JdbcClient sql) {
        this.sql = sql;
    }

    /** True for the first who claims the entry. */
    boolean claim(ServiceLevelClock clock, int seq, String rung, int level, Instant at) {
        if (isClaimed(clock.id(), seq)) {
            return false;
        }
        sql.sql("insert into service_level_rung (clock_id, seq, case_id, metric, rung, told_level, claimed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(clock.id(), seq, clock.caseId().value(), clock.metric(), rung, level, Utc.atUtc(at))
                .update();
        return true;
    }

    private boolean isClaimed(UUID clock, int seq) {
        return sql.sql("select count(*) from service_level_rung where clock_id = ? and seq = ?")
                        .params(clock, seq)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void handled(CaseId caseId, Metric metric, String by, Instant at) {
        sql.sql("update service_level_rung set handled_by = ?, handled_at = ?"
                        + " where case_id = ? and metric = ? and handled_at is null")
                .params(by, Utc.atUtc(at), caseId.value(), metric.name())
                .update();
    }

    /**
     * The claim of an entry.
     *
     * @throws IllegalArgumentException when nobody has claimed it
     */
    @Transactional(readOnly = true)
    public RungClaim get(UUID clock, int seq) {
        return sql.sql("select * from service_level_rung where clock_id = ? and seq = ?")
                .params(clock, seq)
                .query((row, i) -> claim(row))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("Entry " + seq + " of " + clock + " is not claimed"));
    }

    /** Writes down who was told; what was written down before stays. */
    public void told(RungClaim claim, Recipient who) {
        sql.sql("update service_level_rung set told_kind = ?, told = ? where clock_id = ? and seq = ? and told is null")
                .params(who.kind().name(), who.id(), claim.clockId(), claim.seq())
                .update();
    }

    /** The claims of these clocks, oldest first. */
    @Transactional(readOnly = true)
    public List<RungClaim> of(Collection<UUID> clocks) {
        return clocks.isEmpty()
                ? List.of()
                : sql.sql("select * from service_level_rung where clock_id in (:clocks) order by claimed_at, seq")
                        .param("clocks", clocks)
                        .query((row, i) -> claim(row))
                        .list();
    }

    /** The claims that somebody up the line was told of, the newest first. */
    @Transactional(readOnly = true)
    public List<RungClaim> newest(int limit) {
        return sql.sql("select * from service_level_rung where told_level > 0 order by claimed_at desc fetch first "
                        + limit + " rows only")
                .query((row, i) -> claim(row))
                .list();
    }

    /** Of which promise each claim is, by clock. */
    @Transactional(readOnly = true)
    public Map<UUID, Metric> metrics(Collection<RungClaim> some) {
        if (some.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Metric> metrics = new HashMap<>();
        sql.sql("select id, metric from service_level_clock where id in (:ids)")
                .param("ids", some.stream().map(RungClaim::clockId).toList())
                .query(row -> {
                    metrics.put(row.getObject("id", UUID.class), Metric.valueOf(row.getString("metric")));
                });
        return metrics;
    }

    private static RungClaim claim(ResultSet row) throws SQLException {
        return new RungClaim(
                row.getObject("clock_id", UUID.class),
                row.getInt("seq"),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("rung"),
                Utc.requiredInstant(row, "claimed_at"),
                row.getInt("told_level"),
                told(row),
                row.getString("handled_by"),
                Utc.instant(row, "handled_at"));
    }

    private static @Nullable Recipient told(ResultSet row) throws SQLException {
        String kind = row.getString("told_kind");
        return kind == null ? null : new Recipient(Recipient.Kind.valueOf(kind), row.getString("told"));
    }
}
