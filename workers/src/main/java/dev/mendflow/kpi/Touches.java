package dev.mendflow.kpi;

import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseNoted;
import dev.mendflow.servicelevel.ClocksChanged;
import dev.mendflow.storage.Utc;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which cases have to be counted again. Noted in the transaction that changes the case, so that none is forgotten; rows are
 * only added there, so that no business transaction waits for another one.
 */
@Component
class Touches {

    private final JdbcClient sql;
    private final Clock clock;

    Touches(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @EventListener
    void on(CaseNoted noted) {
        note(noted.caseId());
    }

    /** Terms may change without a word in the timeline. */
    @EventListener
    void on(ClocksChanged changed) {
        note(changed.caseId());
    }

    private void note(CaseId caseId) {
        sql.sql("insert into kpi_touched (case_id, touched_at) values (?, ?)")
                .params(caseId.value(), Utc.atUtc(clock.instant()))
                .update();
    }

    List<Touch> next(int limit) {
        return sql.sql("select id, case_id from kpi_touched where set_aside = false order by id fetch first " + limit
                        + " rows only")
                .query((row, i) -> new Touch(row.getLong("id"), new CaseId(row.getObject("case_id", UUID.class))))
                .list();
    }

    void done(Collection<Touch> touches) {
        sql.sql("delete from kpi_touched where id in (:ids)")
                .param("ids", touches.stream().map(Touch::id).toList())
                .update();
    }

    /** A case that cannot be counted waits for the next change of it, so that the others need not. */
    void setAside(CaseId caseId) {
        sql.sql("insert into kpi_touched (case_id, touched_at, set_aside) values (?, ?, true)")
                .params(caseId.value(), Utc.atUtc(clock.instant()))
                .update();
    }

    void setAside(Collection<Touch> touches) {
        sql.sql("update kpi_touched set set_aside = true where id in (:ids)")
                .param("ids", touches.stream().map(Touch::id).toList())
                .update();
    }

    /** Since when something waits to be counted; empty when nothing does. */
    Optional<Instant> oldest() {
        return sql.sql("select touched_at from kpi_touched where set_aside = false order by id fetch first 1 rows only")
                .query((row, i) -> Utc.requiredInstant(row, "touched_at"))
                .optional();
    }

    /** How many changes of cases could not be counted. */
    long setAside() {
        return sql.sql("select count(*) from kpi_touched where set_aside = true")
                .query(Long.class)
                .single();
    }

    /**
     * Something happened to a case.
     *
     * @param id in the order in which it was noted
     * @param caseId which case
     */
    record Touch(long id, CaseId caseId) {}
}
