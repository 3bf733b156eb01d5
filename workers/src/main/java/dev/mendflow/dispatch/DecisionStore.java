package dev.mendflow.dispatch;

import static java.util.Objects.requireNonNull;

import dev.mendflow.ranking.Job;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.Severity;
import dev.mendflow.storage.Utc;
import dev.mendflow.technician.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions: written once, then only their outcome, technician and appointment change. */
@Repository
class DecisionStore {

    private final JdbcClient jdbc;
    private final CandidateStore candidates;

    DecisionStore(JdbcClient jdbc, CandidateStore candidates) {
        this.jdbc = jdbc;
        this.candidates = candidates;
    }

    void add(DispatchDecision decision) {
        jdbc.sql("""
                insert into dispatch_decision (id, case_id, decision_number, round_number, decided_at, skill, product_line,
                    region, severity, customer, asset, policy_version, technician, appointment_at, appointment_until,
                    offer_expires_at, outcome, settled_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(decision.id())
                .param(decision.caseId().value())
                .param(decision.number())
                .param(decision.round())
                .param(Utc.column(decision.decidedAt()))
                .param(decision.job().skill())
                .param(decision.job().productLine())
                .param(decision.job().region())
                .param(decision.job().severity().name())
                .param(decision.job().customer())
                .param(decision.job().asset())
                .param(decision.policyVersion())
                .param(decision.technician())
                .param(from(decision.appointment()))
                .param(until(decision.appointment()))
                .param(Utc.column(decision.offerExpiresAt()))
                .param(decision.outcome().name())
                .param(Utc.column(decision.settledAt()))
                .update();
        candidates.add(decision.id(), decision.candidates());
    }

    /** Keeps the new outcome, if nobody told another one in between. */
    void settle(Outcome before, DispatchDecision decision) {
        var rows = jdbc.sql("""
                update dispatch_decision set outcome = ?, technician = ?, appointment_at = ?, appointment_until = ?,
                    settled_at = ?
                where id = ? and outcome = ?""")
                .param(decision.outcome().name())
                .param(decision.technician())
                .param(from(decision.appointment()))
                .param(until(decision.appointment()))
                .param(Utc.column(decision.settledAt()))
                .param(decision.id())
                .param(before.name())
                .update();
        if (rows == 0) {
            throw new IllegalStateException("Decision " + decision.id() + " is no longer " + before);
        }
    }

    Optional<DispatchDecision> find(UUID id) {
        return jdbc.sql("select * from dispatch_decision where id = ?")
                .param(id)
                .query(this::decision)
                .optional();
    }

    /** All decisions of a case, the first one first. */
    List<DispatchDecision> of(CaseId caseId) {
        return jdbc.sql("select * from dispatch_decision where case_id = ? order by decision_number")
                .param(caseId.value())
                .query(this::decision)
                .list();
    }

    /** The last decision of each of these cases. */
    List<LatestDecision> latest(Collection<CaseId> cases) {
        return jdbc.sql("""
                select d.* from dispatch_decision d
                where d.case_id in (:cases)
                  and d.decision_number =
                      (select max(n.decision_number) from dispatch_decision n where n.case_id = d.case_id)""")
                .param("cases", cases.stream().map(CaseId::value).toList())
                .query(DecisionStore::latest)
                .list();
    }

    /**
     * The offers to these technicians that may still be answered. All of the few that stand are read: for a list of technicians
     * H2 leaves the rest aside and reads all that they were ever offered.
     */
    List<LatestDecision> offered(Collection<String> technicians, Instant now) {
        return jdbc.sql("""
                select d.* from dispatch_decision d
                where d.outcome = 'OFFERED' and d.offer_expires_at > :now
                order by d.offer_expires_at, d.id""").param("now", Utc.column(now)).query(DecisionStore::latest).list().stream()
                .filter(offer -> offer.technician() != null && technicians.contains(offer.technician()))
                .toList();
    }

    private static LatestDecision latest(ResultSet row, int number) throws SQLException {
        return new LatestDecision(
                new CaseId(requireNonNull(row.getObject("case_id", UUID.class))),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("technician"),
                CandidateStore.appointment(row),
                Utc.instant(row, "offer_expires_at"));
    }

    private DispatchDecision decision(ResultSet row, int number) throws SQLException {
        var id = requireNonNull(row.getObject("id", UUID.class));
        return new DispatchDecision(
                id,
                new CaseId(requireNonNull(row.getObject("case_id", UUID.class))),
                row.getInt("decision_number"),
                row.getInt("round_number"),
                Utc.requiredInstant(row, "decided_at"),
                new Job(
                        row.getString("skill"),
                        row.getString("product_line"),
                        row.getString("region"),
                        Severity.valueOf(row.getString("severity")),
                        row.getString("customer"),
                        row.getString("asset")),
                row.getInt("policy_version"),
                candidates.of(id),
                row.getString("technician"),
                CandidateStore.appointment(row),
                Utc.instant(row, "offer_expires_at"),
                Outcome.valueOf(row.getString("outcome")),
                Utc.instant(row, "settled_at"));
    }

    private static @Nullable OffsetDateTime from(@Nullable TimeSpan span) {
        return span == null ? null : Utc.column(span.from());
    }

    private static @Nullable OffsetDateTime until(@Nullable TimeSpan span) {
        return span == null ? null : Utc.column(span.until());
    }
}
