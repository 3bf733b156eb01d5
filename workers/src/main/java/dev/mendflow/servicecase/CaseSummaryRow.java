package dev.mendflow.servicecase;

import static dev.mendflow.storage.Utc.instant;
import static dev.mendflow.storage.Utc.requiredInstant;

import dev.mendflow.customer.CustomerId;
import dev.mendflow.customer.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the search as a summary. */
final class CaseSummaryRow {

    static final String SELECT = """
            select c.id, c.number, c.phase, c.hold_id, c.wait_owner, c.severity, c.category, c.symptom, c.mode, c.tier,
                   c.region, c.reported_at, c.next_due_at, c.customer_id,
                   coalesce(k.name, k.ref, '–') as customer, a.serial, a.model
              from service_case c
              join customer k on k.id = c.customer_id
              left join asset a on a.id = c.asset_id
            """;

    private CaseSummaryRow() {}

    static CaseSummary read(ResultSet row, int ignored) throws SQLException {
        Phase phase = Phase.valueOf(row.getString("phase"));
        String owner = row.getString("wait_owner");
        String mode = row.getString("mode");
        return new CaseSummary(
                new CaseId(row.getObject("id", UUID.class)),
                new CaseNumber(row.getString("number")),
                phase,
                status(phase, row.getObject("hold_id")),
                owner == null ? null : WaitOwner.valueOf(owner),
                Severity.valueOf(row.getString("severity")),
                Category.valueOf(row.getString("category")),
                Symptom.valueOf(row.getString("symptom")),
                mode == null ? null : ServiceMode.valueOf(mode),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("customer"),
                Tier.valueOf(row.getString("tier")),
                row.getString("region"),
                row.getString("serial"),
                row.getString("model"),
                requiredInstant(row, "reported_at"),
                instant(row, "next_due_at"));
    }

    private static CaseStatus status(Phase phase, @Nullable Object holdId) {
        return CaseStatus.of(phase, holdId != null);
    }
}
