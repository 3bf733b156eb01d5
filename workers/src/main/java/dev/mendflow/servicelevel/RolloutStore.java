package dev.mendflow.servicelevel;

import dev.mendflow.ledger.ChangeMode;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rollouts, and how far they are. */
@Repository
class RolloutStore {

    private final JdbcClient jdbc;

    RolloutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Rollout rollout) {
        jdbc.sql("""
                        insert into service_level_rollout (id, kind, subject, version, change_mode, reason, begun_by,
                            begun_at, cases, moved, breached) values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0)
                        """)
                .params(
                        rollout.id(),
                        rollout.kind().name(),
                        rollout.subject(),
                        rollout.version(),
                        rollout.mode().name(),
                        rollout.reason(),
                        rollout.by(),
                        Utc.atUtc(rollout.at()))
                .update();
    }

    /** The one that began first of those that are under way. */
    Optional<Rollout> underWay() {
        return jdbc.sql("select * from service_level_rollout where ended_at is null"
                        + " order by begun_at, id fetch first 1 row only")
                .query((row, number) -> rollout(row))
                .optional();
    }

    /** The last case that was done, null before the first. */
    @Nullable
    CaseId lastCase(UUID id) {
        return jdbc.sql("select last_case from service_level_rollout where id = ? and last_case is not null")
                .param(id)
                .query(UUID.class)
                .optional()
                .map(CaseId::new)
                .orElse(null);
    }

    void advance(Rollout rollout, CaseId last) {
        jdbc.sql("update service_level_rollout set last_case = ?, cases = ?, moved = ?, breached = ? where id = ?")
                .params(last.value(), rollout.cases(), rollout.moved(), rollout.newlyLate(), rollout.id())
                .update();
    }

    void end(UUID id, Instant at) {
        jdbc.sql("update service_level_rollout set ended_at = ? where id = ?")
                .params(Utc.atUtc(at), id)
                .update();
    }

    Optional<Rollout> find(UUID id) {
        return jdbc.sql("select * from service_level_rollout where id = ?")
                .param(id)
                .query((row, number) -> rollout(row))
                .optional();
    }

    /** The newest in front. */
    List<Rollout> newest(int limit) {
        return jdbc.sql("select * from service_level_rollout order by begun_at desc, id fetch first " + limit
                        + " rows only")
                .query((row, number) -> rollout(row))
                .list();
    }

    private static Rollout rollout(ResultSet row) throws SQLException {
        return new Rollout(
                row.getObject("id", UUID.class),
                Rollout.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getInt("version"),
                ChangeMode.valueOf(row.getString("change_mode")),
                row.getString("reason"),
                row.getString("begun_by"),
                Utc.requiredInstant(row, "begun_at"),
                row.getInt("cases"),
                row.getInt("moved"),
                row.getInt("breached"),
                Utc.instant(row, "ended_at"));
    }
}
