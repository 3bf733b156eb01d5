package dev.mendflow.servicecase;

import dev.mendflow.asset.AssetId;
import dev.mendflow.storage.Utc;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in for the steps of all rooms: what the process has done to a case. Repeating any of it changes nothing. */
@Component
@Transactional
public class CaseProgress {

    private final ServiceCaseStore store;
    private final CaseHistory history;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseProgress(
            ServiceCaseStore store,
            CaseHistory history,
            JdbcClient sql,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /** The case of this id; {@link CaseNotFound} if there is none. */
    @Transactional(readOnly = true)
    public ServiceCase get(CaseId id) {
        return store.findById(id).orElseThrow(() -> new CaseNotFound(id));
    }

    /** All cases about an asset, open or not, the newest first. */
    @Transactional(readOnly = true)
    public List<ServiceCase> ofAsset(AssetId asset) {
        return store.findByAssetIdOrderByOpenedAtDesc(asset);
    }

    /** The assets of which a case is being dispatched or repaired, in no order. */
    @Transactional(readOnly = true)
    public List<AssetId> assetsInWork() {
        return sql.sql("select distinct asset_id from service_case"
                        + " where phase in ('DISPATCHING', 'REPAIRING') and asset_id is not null")
                .query((row, i) -> new AssetId(row.getObject("asset_id", UUID.class)))
                .list();
    }

    /** Puts a case into a phase; {@link PhaseNotReachable} if it cannot go there. True if it was elsewhere before. */
    public boolean enter(CaseId id, Phase phase, Actor by) {
        ServiceCase before = get(id);
        if (before.phase() == phase) {
            return false;
        }
        Instant now = Instant.now(clock);
        store.save(before.enter(phase, now));
        history.note(id, "phase.entered", by, phase.name());
        events.publishEvent(new PhaseEntered(id, before.phase(), phase, now));
        return true;
    }

    /**
     * Adds to a case's timeline.
     *
     * @param type a stable code, {@code noun.verb-in-the-past}
     * @param what codes and figures, or a reason that staff typed; null if the type says it all
     */
    public void note(CaseId id, String type, Actor by, @Nullable String what) {
        history.note(id, type, by, what);
    }

    /** Lets a technician, by login, see the case from now on: call it with the offer of the job or the planned visit. */
    public void involve(CaseId id, String technician) {
        if (!isInvolved(id, technician)) {
            sql.sql("insert into service_case_technician (case_id, technician) values (?, ?)")
                    .params(id.value(), technician)
                    .update();
        }
    }

    /** Tells lists when the next unmet promise falls due, or null for none. Past the aggregate: it never makes an edit stale. */
    public void dueNext(CaseId id, @Nullable Instant dueAt) {
        sql.sql("update service_case set next_due_at = :due where id = :id")
                .param("id", id.value())
                .param("due", Utc.column(dueAt), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        events.publishEvent(new CaseListed(id));
    }

    /** Gives a case the severity that the decision table found, unless staff decided otherwise; gives the one that counts. */
    public Severity decideSeverity(CaseId id, Severity decided) {
        ServiceCase before = get(id);
        ServiceCase after = before.severityDecided(decided);
        if (after != before) {
            store.save(after);
            events.publishEvent(new CaseListed(id));
        }
        return after.severity();
    }

    private boolean isInvolved(CaseId id, String technician) {
        return sql.sql("select count(*) from service_case_technician where case_id = ? and technician = ?")
                        .params(id.value(), technician)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
