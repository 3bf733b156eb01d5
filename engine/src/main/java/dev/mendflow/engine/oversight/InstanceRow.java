package dev.mendflow.engine.oversight;

import static dev.mendflow.engine.reading.Columns.instant;
import static dev.mendflow.engine.reading.Columns.instantOrNull;
import static dev.mendflow.engine.reading.Columns.longOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads an instance out of its row. */
final class InstanceRow {

    private static final String STUCK = "(select i.instance_key from engine_incident i where i.state = 'ACTIVE')";

    private static final String COLUMNS = "select p.*, b.business_key, (select count(*) from engine_incident i"
            + " where i.instance_key = p.instance_key and i.state = 'ACTIVE') as incidents";
    private static final String WITH_KEY = " left join engine_business_key b on b.instance_key = p.instance_key";

    static final String SELECT = COLUMNS + " from engine_process_instance p" + WITH_KEY;

    /** The table that leads to the instances stands first: H2 does not move a table across an outer join. */
    static final String OF_VARIABLE = COLUMNS + " from engine_variable v"
            + " join engine_process_instance p on p.instance_key = v.instance_key" + WITH_KEY;

    static final String OF_TOKEN = COLUMNS + " from engine_element_instance e"
            + " join engine_process_instance p on p.instance_key = e.instance_key" + WITH_KEY;
    static final String WITH_INCIDENT = "p.instance_key in " + STUCK;
    static final String WITHOUT_INCIDENT = "p.instance_key not in " + STUCK;
    static final String ABOUT =
            "p.instance_key in (select a.instance_key from engine_business_key a where a.business_key = :businessKey)";

    private InstanceRow() {}

    static ProcessInstance read(ResultSet row, int line) throws SQLException {
        return new ProcessInstance(
                row.getLong("instance_key"),
                row.getString("bpmn_process_id"),
                row.getLong("definition_key"),
                row.getInt("version"),
                row.getString("business_key"),
                ProcessInstanceState.valueOf(row.getString("state")),
                instant(row, "started_at"),
                instantOrNull(row, "ended_at"),
                longOrNull(row, "parent_instance_key"),
                longOrNull(row, "parent_element_key"),
                row.getInt("incidents"));
    }
}
