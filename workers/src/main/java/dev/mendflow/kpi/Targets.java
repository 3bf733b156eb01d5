package dev.mendflow.kpi;

import dev.mendflow.storage.Utc;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        List<Target> changed = sql.sql("select * from kpi_target")
                .query((row, i) -> new Target(
                        Kpi.valueOf(row.getString("kpi")),
                        row.getInt("version"),
                        row.getBigDecimal("target"),
                        row.getBigDecimal("stretch"),
                        row.getString("changed_by")))
                .list();
        changed.forEach(target -> all.put(target.kpi(), target));
        return all;
    }

    /**
     * Says what a figure should be from now on; figures of the past are measured by it too.
     *
     * @param target with the version that was changed
     * @return the target with its next version; the same target once more changes nothing
     * @throws OptimisticLockingFailureException when somebody else changed it in between
     */
    public Target change(Target target, String by) {
        Target known = all().get(target.kpi());
        int version = known == null ? 0 : known.version();
        if (known != null && isTheSame(known, target)) {
            return known;
        }
        if (version != target.version()) {
            throw new OptimisticLockingFailureException("The target of " + target.kpi() + " was changed in between");
        }
        int rows = sql.sql(
                        version == 0
                                ? "insert into kpi_target (kpi, version, target, stretch, changed_by, changed_at)"
                                        + " values (:kpi, :version + 1, :target, :stretch, :by, :at)"
                                : "update kpi_target set version = :version + 1, target = :target, stretch = :stretch,"
                                        + " changed_by = :by, changed_at = :at where kpi = :kpi and version = :version")
                .param("kpi", target.kpi().name())
                .param("version", version)
                .param("target", target.target())
                .param("stretch", target.stretch(), Types.NUMERIC)
                .param("by", by)
                .param("at", Utc.atUtc(clock.instant()))
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("The target of " + target.kpi() + " was changed in between");
        }
        return new Target(target.kpi(), version + 1, target.target(), target.stretch(), by);
    }

    private static boolean isTheSame(Target one, Target other) {
        BigDecimal best = one.stretch();
        BigDecimal wanted = other.stretch();
        return one.target().compareTo(other.target()) == 0
                && (best == null ? wanted == null : wanted != null && best.compareTo(wanted) == 0);
    }
}
