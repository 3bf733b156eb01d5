package dev.mendflow.calendar;

import dev.mendflow.storage.Utc;
import dev.mendflow.worktime.CalendarDraft;
import dev.mendflow.worktime.CalendarId;
import dev.mendflow.worktime.CalendarRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Saved versions, kept as the drafts people write; there is no way to change or remove one. */
@Repository
class CalendarStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CalendarStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The primary key refuses a version that is there. */
    void add(CalendarVersion saved) {
        jdbc.sql("""
                        insert into working_calendar
                            (calendar_id, calendar_version, content, reason, saved_by, saved_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        saved.calendar().id().value(),
                        saved.calendar().version(),
                        json.writeValueAsString(saved.calendar().draft()),
                        saved.reason(),
                        saved.savedBy(),
                        Utc.atUtc(saved.savedAt()))
                .update();
    }

    Optional<CalendarVersion> newest(CalendarId id) {
        return jdbc.sql("""
                        select * from working_calendar where calendar_id = ?
                        order by calendar_version desc fetch first 1 row only
                        """)
                .param(id.value())
                .query((row, number) -> version(row))
                .optional();
    }

    Optional<CalendarRef> newestRef(CalendarId id) {
        return jdbc.sql("select max(calendar_version) from working_calendar where calendar_id = ?")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .map(version -> new CalendarRef(id, version));
    }

    Optional<CalendarVersion> version(CalendarRef ref) {
        return jdbc.sql("select * from working_calendar where calendar_id = ? and calendar_version = ?")
                .params(ref.id().value(), ref.version())
                .query((row, number) -> version(row))
                .optional();
    }

    /** The newest version of each, by id. */
    List<CalendarVersion> all() {
        return jdbc.sql("""
                        select c.* from working_calendar c where c.calendar_version =
                            (select max(n.calendar_version) from working_calendar n
                             where n.calendar_id = c.calendar_id)
                        order by c.calendar_id
                        """).query((row, number) -> version(row)).list();
    }

    private CalendarVersion version(ResultSet row) throws SQLException {
        Instant savedAt = Utc.requiredInstant(row, "saved_at");
        var draft = json.readValue(row.getString("content"), CalendarDraft.class);
        // It was open within a year of the day it was saved, so that is the day to check it for.
        var calendar = draft.calendar(
                new CalendarId(row.getString("calendar_id")),
                savedAt.atOffset(ZoneOffset.UTC).toLocalDate());
        return new CalendarVersion(
                calendar.asVersion(row.getInt("calendar_version")),
                row.getString("reason"),
                row.getString("saved_by"),
                savedAt);
    }
}
