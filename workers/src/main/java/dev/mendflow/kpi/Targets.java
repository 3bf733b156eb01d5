package dev.mendflow.kpi;

import dev.mendflow.storage.Utc;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in to what key figures should be: what the product ships until somebody says otherwise. */
@Component
@Transactional
public class Targets {

    private static final Map<Kpi, Target> SHIPPED = new EnumMap<>(Map.of(
            Kpi.RESPONSE_IN_TIME, shipped(Kpi.RESPONSE_IN_TIME, 95, null),
            Kpi.RESOLUTION_IN_TIME, shipped(Kpi.RESOLUTION_IN_TIME, 90, null),
            Kpi.RESOLUTION_RATE, shipped(Kpi.RESOLUTION_RATE, 95, null),
            Kpi.CSAT, shipped(Kpi.CSAT, 90, 95),
            Kpi.FIRST_TIME_FIX, shipped(Kpi.FIRST_TIME_FIX, 85, null),
            Kpi.REPEAT_FAULTS, shipped(Kpi.REPEAT_FAULTS, 5, null),
            Kpi.UTILISATION, shipped(Kpi.UTILISATION, 70, null)));

    private final JdbcClient sql;
    private final Clock clock;

    Targets(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private static Target shipped(Kpi kpi, int target, @Nullable Integer stretch) {
        return new Target(
                kpi, 0, BigDecimal.valueOf(target), stretch == null ? null : BigDecimal.valueOf(stretch), null);
    }

    /** The targets by figure; figures without one are left out. */
    @Transactional(readOnly = true)
    public Map<Kpi, Target> all() {
        Map<Kpi, Target> all = new EnumMap<>(SHIPPED);
        changes(sql.sql("select t.* from kpi_target_version t where t.version ="
                        + " (select max(n.version) from kpi_target_version n where n.kpi = t.kpi)"))
                .forEach(change -> all.put(change.target().kpi(), change.target()));
        return all;
    }

    /** What was said of a figure, the newest first; nothing of what the product ships. */
    @Transactional(readOnly = true)
    public List<TargetChange> changes(Kpi kpi) {
        return changes(sql.sql("select * from kpi_target_version where kpi = :kpi order by version desc")
                .param("kpi", kpi.name()));
    }

    private static List<TargetChange> changes(JdbcClient.StatementSpec query) {
        return query.query((row, i) -> new TargetChange(
                        new Target(
                                Kpi.valueOf(row.getString("kpi")),
                                row.getInt("version"),
                                row.getBigDecimal("target"),
                                row.getBigDecimal("stretch"),
                                row.getString("changed_by")),
                        row.getString("reason"),
                        Utc.requiredInstant(row, "changed_at")))
                .list();
    }

    /**
     * Says what a figure should be from now on; figures of the past are measured by it too.
     *
     * @param target with the version that was changed
     * @return the target with its next version; the same target once more changes nothing
     * @throws OptimisticLockingFailureException when somebody else changed it in between
     */
    public Target change(Target target, String reason, String by) {
        Target known = all().get(target.kpi());
        int version = known == null ? 0 : known.version();
        if (known != null && isTheSame(known, target)) {
            return known;
        }
        if (version != target.version()) {
            throw overtaken(target);
        }
        try {
            sql.sql("insert into kpi_target_version (kpi, version, target, stretch, reason, changed_by, changed_at)"
                            + " values (:kpi, :version, :target, :stretch, :reason, :by, :at)")
                    .param("kpi", target.kpi().name())
                    .param("version", version + 1)
                    .param("target", target.target())
                    .param("stretch", target.stretch(), Types.NUMERIC)
                    .param("reason", reason)
                    .param("by", by)
                    .param("at", Utc.atUtc(clock.instant()))
                    .update();
        } catch (DuplicateKeyException atTheSameMoment) {
            throw overtaken(target);
        }
        return new Target(target.kpi(), version + 1, target.target(), target.stretch(), by);
    }

    private static OptimisticLockingFailureException overtaken(Target target) {
        return new OptimisticLockingFailureException("The target of " + target.kpi() + " was changed in between");
    }

    private static boolean isTheSame(Target one, Target other) {
        BigDecimal best = one.stretch();
        BigDecimal wanted = other.stretch();
        return one.target().compareTo(other.target()) == 0
                && (best == null ? wanted == null : wanted != null && best.compareTo(wanted) == 0);
    }
}
