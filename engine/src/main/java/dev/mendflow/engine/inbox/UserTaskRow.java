package dev.mendflow.engine.inbox;

import static dev.mendflow.engine.reading.Columns.instant;
import static dev.mendflow.engine.reading.Columns.instantOrNull;
import static dev.mendflow.engine.reading.Columns.longOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a task out of its row. */
@Component
class UserTaskRow implements RowMapper<UserTask> {

    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.shared();

    @Override
    public UserTask mapRow(ResultSet row, int line) throws SQLException {
        return new UserTask(
                row.getLong("task_key"),
                row.getString("element_id"),
                row.getString("bpmn_process_id"),
                row.getLong("definition_key"),
                row.getInt("definition_version"),
                row.getLong("instance_key"),
                row.getLong("element_key"),
                row.getString("business_key"),
                row.getString("assignee"),
                json.readValue(row.getString("candidate_groups"), NAMES),
                json.readValue(row.getString("candidate_users"), NAMES),
                instantOrNull(row, "due_at"),
                instantOrNull(row, "follow_up_at"),
                row.getInt("priority"),
                UserTaskState.valueOf(row.getString("state")),
                instant(row, "created_at"),
                instantOrNull(row, "completed_at"),
                longOrNull(row, "form_key"),
                row.getString("external_form"),
                row.getString("action"),
                json.readValue(row.getString("custom_headers"), HEADERS));
    }
}
