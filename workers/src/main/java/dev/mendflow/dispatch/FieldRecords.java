package dev.mendflow.dispatch;

import dev.mendflow.ranking.Familiarity;
import dev.mendflow.ranking.Job;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.storage.Utc;
import dev.mendflow.technician.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What earlier decisions say about technicians: their appointments, and whom they know. */
@Repository
class FieldRecords {

    /** Longer than any local day: a visit that ended counts for the day it ended on. */
    private static final Duration LOOK_BACK = Duration.ofHours(50);

    private static final UUID NO_CASE = new UUID(0, 0);

    private final JdbcClient jdbc;

    FieldRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Appointments by technician, visits still to be done, offers that stand, and, as
     * empty spans, visits that ended lately. A finished visit frees its hours, and still counts for its day.
     *
     * @param without a case that is left out; null for none
     */
    Map<String, List<TimeSpan>> booked(Instant now, @Nullable CaseId without) {
        var booked = new HashMap<String, List<TimeSpan>>();
        jdbc.sql("""
                select technician, outcome, appointment_at, appointment_until, settled_at from dispatch_decision
                where appointment_at is not null and case_id <> :without
                  and (outcome in ('ACCEPTED', 'ASSIGNED') and appointment_until > :today
                    or outcome = 'OFFERED' and offer_expires_at > :now
                    or outcome = 'COMPLETED' and settled_at > :today)""")
                .param("without", without == null ? NO_CASE : without.value())
                .param("now", Utc.column(now))
                .param("today", Utc.column(now.minus(LOOK_BACK)))
                .query(row -> {
                    booked.computeIfAbsent(row.getString("technician"), code -> new ArrayList<>())
                            .add(span(row));
                });
        return booked;
    }

    private static TimeSpan span(ResultSet row) throws SQLException {
        if (Outcome.valueOf(row.getString("outcome")) == Outcome.COMPLETED) {
            var ended = Utc.requiredInstant(row, "settled_at");
            return new TimeSpan(ended, ended);
        }
        return new TimeSpan(Utc.requiredInstant(row, "appointment_at"), Utc.requiredInstant(row, "appointment_until"));
    }

    /** Who had a visit at this asset or, failing that, at this customer. */
    Map<String, Familiarity> familiarity(Job job) {
        var familiarity = new HashMap<String, Familiarity>();
        if (job.customer() != null) {
            visitorsWhere("customer", job.customer()).forEach(code -> familiarity.put(code, Familiarity.CUSTOMER));
        }
        if (job.asset() != null) {
            visitorsWhere("asset", job.asset()).forEach(code -> familiarity.put(code, Familiarity.ASSET));
        }
        return familiarity;
    }

    private List<String> visitorsWhere(String column, String reference) {
        return jdbc.sql("select distinct technician from dispatch_decision where " + column
                        + " = ? and outcome in ('ACCEPTED', 'ASSIGNED', 'COMPLETED')")
                .param(reference)
                .query(String.class)
                .list();
    }

    /**
     * Lets rankings that could choose the same technician happen one after the other, until each one's transaction
     * ends: those of one region, and one over all regions with every other.
     */
    void awaitTurn(@Nullable String region) {
        if (region == null) {
            take("");
            jdbc.sql("update dispatch_turn set turns = turns + 1 where region <> ''")
                    .update();
        } else {
            take(region);
        }
    }

    private void take(String region) {
        var known = jdbc.sql("update dispatch_turn set turns = turns + 1 where region = ?")
                .param(region)
                .update();
        if (known == 0) {
            jdbc.sql("insert into dispatch_turn (region, turns) values (?, 1)")
                    .param(region)
                    .update();
        }
    }
}
