package dev.mendflow.servicecase;

import static dev.mendflow.storage.Utc.requiredInstant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the append-only rows of a case in the order in which they happened, equal times in the order of writing. */
class CaseHistoryReader {

    private final JdbcClient sql;

    CaseHistoryReader(JdbcClient sql) {
        this.sql = sql;
    }

    List<TimelineEntry> timeline(CaseId caseId) {
        return sql.sql("select * from case_timeline where case_id = ? order by happened_at, record_position")
                .param(caseId.value())
                .query((row, i) -> entry(row))
                .list();
    }

    List<CaseMessage> conversation(CaseId caseId) {
        return sql.sql("select * from case_message where case_id = ? order by said_at, record_position")
                .param(caseId.value())
                .query((row, i) -> message(row))
                .list();
    }

    List<TaskNote> taskNotes(CaseId caseId) {
        return sql.sql("select * from case_task_note where case_id = ? order by noted_at, record_position")
                .param(caseId.value())
                .query((row, i) -> note(row))
                .list();
    }

    private static TimelineEntry entry(ResultSet row) throws SQLException {
        return new TimelineEntry(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                requiredInstant(row, "happened_at"),
                row.getString("entry_type"),
                Actor.Kind.valueOf(row.getString("actor_kind")),
                row.getString("actor"),
                row.getString("detail"));
    }

    private static CaseMessage message(ResultSet row) throws SQLException {
        return new CaseMessage(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                requiredInstant(row, "said_at"),
                Actor.Kind.valueOf(row.getString("from_kind")),
                row.getString("speaker"),
                row.getString("body"));
    }

    private static TaskNote note(ResultSet row) throws SQLException {
        return new TaskNote(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getLong("task_key"),
                row.getString("element_id"),
                row.getString("form_field"),
                row.getString("body"),
                row.getString("noted_by"),
                requiredInstant(row, "noted_at"));
    }
}
