package dev.mendflow.engine.oversight;

import dev.mendflow.engine.reading.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads an incident out of its row; the element comes from the token, since the engine may name a placeholder. */
final class IncidentRow {

    static final String SELECT = "select i.*, coalesce(e.element_id, i.element_id) as stuck_at, b.business_key"
            + " from engine_incident i"
            + " left join engine_element_instance e on e.element_key = i.element_key"
            + " left join engine_business_key b on b.instance_key = i.instance_key";

    private IncidentRow() {}

    static @Nullable String state(@Nullable Boolean open) {
        if (open == null) {
            return null;
        }
        return open ? "ACTIVE" : "RESOLVED";
    }

    static Incident read(ResultSet row, int line) throws SQLException {
        return new Incident(
                row.getLong("incident_key"),
                row.getLong("instance_key"),
                row.getString("bpmn_process_id"),
                row.getLong("definition_key"),
                row.getString("business_key"),
                row.getString("stuck_at"),
                row.getLong("element_key"),
                Columns.longOrNull(row, "job_key"),
                row.getString("error_type"),
                row.getString("error_message"),
                row.getString("error_group"),
                row.getString("state").equals("ACTIVE"),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "resolved_at"));
    }
}
