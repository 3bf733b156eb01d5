package dev.mendflow.engine.oversight;

import dev.mendflow.engine.reading.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A definition as its row tells of it: without the name, which is in the diagram, and without instances. */
record DefinitionRow(
        long key,
        String bpmnProcessId,
        int version,
        @Nullable String versionTag,
        String resourceName,
        Instant deployedAt) {

    static final String SELECT = "select d.definition_key, d.bpmn_process_id, d.version, d.version_tag,"
            + " d.resource_name, d.deployed_at from engine_process_definition d";

    static DefinitionRow read(ResultSet row, int line) throws SQLException {
        return new DefinitionRow(
                row.getLong("definition_key"),
                row.getString("bpmn_process_id"),
                row.getInt("version"),
                row.getString("version_tag"),
                row.getString("resource_name"),
                Columns.instant(row, "deployed_at"));
    }

    ProcessDefinition definition(ProcessName named, InstanceCounts instances) {
        return new ProcessDefinition(
                key,
                bpmnProcessId,
                version,
                versionTag,
                resourceName,
                named.name(),
                named.nameZh(),
                deployedAt,
                instances);
    }
}
