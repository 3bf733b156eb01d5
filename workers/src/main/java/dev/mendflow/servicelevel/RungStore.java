package dev.mendflow.servicelevel;

import dev.mendflow.servicecase.CaseId;
import dev.mendflow.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rungs that were reached; the primary key lets each be claimed once. */
@Component
class RungStore {

    private final JdbcClient sql;

    RungStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** True for the first who claims a rung. */
    boolean claim(CaseId caseId, Metric metric, int percent, Instant at) {
        if (isClaimed(caseId, metric, percent)) {
            return false;
        }
        sql.sql("insert into service_level_rung (case_id, metric, percent, claimed_at) values (?, ?, ?, ?)")
                .params(caseId.value(), metric.name(), percent, Utc.atUtc(at))
                .update();
        return true;
    }

    private boolean isClaimed(CaseId caseId, Metric metric, int percent) {
        return sql.sql("select count(*) from service_level_rung where case_id = ? and metric = ? and percent = ?")
                        .params(caseId.value(), metric.name(), percent)
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

    List<Rung> of(CaseId caseId) {
        return sql.sql("select * from service_level_rung where case_id = ? order by claimed_at")
                .param(caseId.value())
                .query((row, i) -> rung(row))
                .list();
    }

    private static Rung rung(ResultSet row) throws SQLException {
        return new Rung(
                new CaseId(row.getObject("case_id", UUID.class)),
                Metric.valueOf(row.getString("metric")),
                row.getInt("percent"),
                Utc.requiredInstant(row, "claimed_at"),
                row.getString("handled_by"),
                Utc.instant(row, "handled_at"));
    }
}
