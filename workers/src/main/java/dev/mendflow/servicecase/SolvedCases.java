package dev.mendflow.servicecase;

import dev.mendflow.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the like of a case was solved: closed cases of the same model with the same symptom. */
@Component
public class SolvedCases {

    /** Of so many closed cases with the symptom, the newest, those of the model are found. */
    private static final int LOOKED_AT = 2000;

    private static final String LIKE = """
            select s.id, s.number, s.mode, s.ended_at
              from (select c.id, c.number, c.mode, c.ended_at, c.asset_id from service_case c
                     where c.symptom = :symptom and c.phase = 'CLOSED' and c.ended_at is not null
                     order by c.symptom, c.phase, c.ended_at desc fetch first %d rows only) s
              join asset a on a.id = s.asset_id
             where a.model = :model and s.id <> :id
             order by s.ended_at desc, s.id fetch first :rows rows only
            """.formatted(LOOKED_AT);

    private final JdbcClient sql;

    SolvedCases(JdbcClient sql) {
        this.sql = sql;
    }

    /** A few, the newest first; none for an asset whose model nobody knows. */
    @Transactional(readOnly = true)
    public List<SolvedCase> like(CaseId id, Symptom symptom, @Nullable String model, int atMost) {
        if (model == null) {
            return List.of();
        }
        List<SolvedCase> found = sql.sql(LIKE)
                .param("symptom", symptom.name())
                .param("model", model)
                .param("id", id.value())
                .param("rows", atMost)
                .query(SolvedCases::solved)
                .list();
        Map<CaseId, String> notes =
                notes(found.stream().map(one -> one.id().value()).toList());
        return found.stream()
                .map(one -> new SolvedCase(one.id(), one.number(), one.mode(), notes.get(one.id()), one.endedAt()))
                .toList();
    }

    /** The last note of each: what was typed on the way is overwritten by what was typed at the end. */
    private Map<CaseId, String> notes(List<UUID> ids) {
        Map<CaseId, String> notes = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.sql(
                            "select case_id, body from case_task_note where case_id in (:ids) order by noted_at, record_position")
                    .param("ids", ids)
                    .query(row -> {
                        notes.put(new CaseId(row.getObject("case_id", UUID.class)), row.getString("body"));
                    });
        }
        return notes;
    }

    private static SolvedCase solved(ResultSet row, int ignored) throws SQLException {
        String mode = row.getString("mode");
        return new SolvedCase(
                new CaseId(row.getObject("id", UUID.class)),
                new CaseNumber(row.getString("number")),
                mode == null ? null : ServiceMode.valueOf(mode),
                null,
                Utc.requiredInstant(row, "ended_at"));
    }
}
