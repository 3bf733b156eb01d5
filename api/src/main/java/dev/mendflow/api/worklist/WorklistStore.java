package dev.mendflow.api.worklist;

import dev.mendflow.engine.reading.Cursor;
import dev.mendflow.engine.reading.Page;
import dev.mendflow.servicecase.CaseSummary;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Rows of the table worklist_entry. */
@Repository
class WorklistStore {

    private static final String INSERT = """
            insert into worklist_entry (task_key, reader, instance_key, about, due_order, own_due, priority, created_at, assignee,
                process_id, element_id, case_number, customer, serial, severity, phase, tier, wait_owner)
            values (:task, :reader, :instance, :about, :due, :own, :priority, :created, :assignee,
                :process, :element, :number, :customer, :serial, :severity, :phase, :tier, :wait)
            """;

    private static final String OF_CASE = """
            update worklist_entry set due_order = %s, case_number = :number, customer = :customer, serial = :serial,
                severity = :severity, phase = :phase, tier = :tier, wait_owner = :wait
            where about = :about
            """;

    private final NamedParameterJdbcTemplate jdbc;

    WorklistStore(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The entries of these instances are these and no others. */
    void replace(Set<Long> instances, Collection<WorklistEntry> entries) {
        if (!instances.isEmpty()) {
            jdbc.update(
                    "delete from worklist_entry where instance_key in (:instances)", Map.of("instances", instances));
        }
        SqlParameterSource[] rows =
                entries.stream().flatMap(WorklistStore::rows).toArray(SqlParameterSource[]::new);
        if (rows.length > 0) {
            jdbc.batchUpdate(INSERT, rows);
        }
    }

    /** The entries of a case say what the case is now. */
    void copy(CaseSummary about) {
        boolean promised = WorklistEntry.isPromised(about);
        var values = new MapSqlParameterSource(WorklistEntry.caseColumns(about))
                .addValue("about", about.id().toString());
        if (promised) {
            values.addValue("due", WorklistEntry.dueOrder(about, Long.MAX_VALUE));
        }
        jdbc.update(OF_CASE.formatted(promised ? ":due" : "own_due"), values);
    }

    /** One page of keys; {@code IllegalArgumentException} when the cursor is unreadable. */
    Page<Long> keys(WorklistQuery query, Instant atRiskBefore) {
        WorklistSql sql = WorklistSql.of(query.sight(), query.filter(), atRiskBefore);
        String column = WorklistSql.column(query.sort());
        String text = sql.page(query.sort(), query.cursor(), query.limit());
        Page<Cursor> page = Page.of(
                jdbc.query(text, sql.values(), (row, i) -> new Cursor(row.getLong(column), row.getLong("task_key"))),
                query.limit(),
                Function.identity());
        return new Page<>(page.items().stream().map(Cursor::key).toList(), page.next());
    }

    int count(Sight sight, WorklistFilter filter, Instant atRiskBefore, int atMost) {
        WorklistSql sql = WorklistSql.of(sight, filter, atRiskBefore);
        String text = sql.count(atMost);
        return jdbc.query(text, sql.values(), (row, i) -> row.getInt(1)).getFirst();
    }

    /** Instances whose open tasks are not all here, or that have tasks here that are not open; a few of them. */
    Set<Long> astray(int atMost) {
        List<Long> missing = instances(
                "select t.instance_key from engine_user_task t where t.state = 'CREATED' and not exists"
                        + " (select 1 from worklist_entry w where w.task_key = t.task_key) fetch first :rows rows only",
                atMost);
        List<Long> left = instances(
                "select w.instance_key from worklist_entry w where w.reader = 'all' and not exists"
                        + " (select 1 from engine_user_task t where t.task_key = w.task_key and t.state = 'CREATED')"
                        + " fetch first :rows rows only",
                atMost);
        return Stream.concat(missing.stream(), left.stream()).collect(Collectors.toSet());
    }

    private List<Long> instances(String sql, int atMost) {
        return jdbc.query(sql, Map.of("rows", atMost), (row, i) -> row.getLong("instance_key"));
    }

    private static Stream<SqlParameterSource> rows(WorklistEntry entry) {
        Map<String, @Nullable Object> columns = entry.columns();
        return entry.readers().stream().map(reader -> new MapSqlParameterSource(columns).addValue("reader", reader));
    }
}
