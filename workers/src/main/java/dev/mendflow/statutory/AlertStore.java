package dev.mendflow.statutory;

import dev.mendflow.asset.AssetId;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.storage.Utc;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which counters somebody was warned of; the primary key lets each be warned of once. */
@Repository
class AlertStore {

    private final JdbcClient sql;

    AlertStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** True for the first who raises it; a warning is not raised any more once the limit was reached. */
    boolean raise(AssetId asset, StatutoryCounter counter, int setVersion, CaseId caseId, Instant at) {
        if (isRaised(asset, counter)) {
            return false;
        }
        sql.sql("""
                        insert into statutory_alert
                            (asset_id, rule_id, alert_level, set_version, case_id, used, raised_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        asset.value(),
                        counter.rule().id(),
                        counter.state().name(),
                        setVersion,
                        caseId.value(),
                        counter.used(),
                        Utc.atUtc(at))
                .update();
        return true;
    }

    private boolean isRaised(AssetId asset, StatutoryCounter counter) {
        return sql.sql("""
                        select count(*) from statutory_alert
                        where asset_id = ? and rule_id = ? and alert_level in (?, 'REACHED')
                        """)
                        .params(
                                asset.value(),
                                counter.rule().id(),
                                counter.state().name())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
