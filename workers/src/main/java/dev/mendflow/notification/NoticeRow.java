package dev.mendflow.notification;

import dev.mendflow.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a notice out of its row. */
@Component
class NoticeRow implements RowMapper<Notice> {

    private static final TypeReference<Map<String, String>> PARAMS = new TypeReference<>() {};

    private final JsonMapper json;

    NoticeRow(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Notice mapRow(ResultSet row, int line) throws SQLException {
        return new Notice(
                row.getLong("notice_number"),
                row.getString("idempotency_key"),
                new Recipient(Recipient.Kind.valueOf(row.getString("recipient_kind")), row.getString("recipient")),
                row.getString("template"),
                json.readValue(row.getString("params"), PARAMS),
                row.getBoolean("urgent"),
                Utc.requiredInstant(row, "wanted_at"));
    }
}
