package dev.mendflow.api.worklist;

import dev.mendflow.engine.inbox.UserTaskSort;
import dev.mendflow.engine.reading.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question as SQL. Each reader is asked for by itself and gives no more than a page, so that every part goes along one index from
 * where the page begins; who reads under several names finds a task once.
 */
final class WorklistSql {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Sight sight;

    private WorklistSql(Sight sight) {
        this.sight = sight;
    }

    static WorklistSql of(Sight sight, WorklistFilter filter, Instant atRiskBefore) {
        var sql = new WorklistSql(sight);
        sql.restrict(sight);
        sql.where("w.about = :about", "about", filter.about());
        sql.where("w.severity = :severity", "severity", name(filter.severity()));
        sql.where("w.phase = :phase", "phase", name(filter.phase()));
        sql.where("w.tier = :tier", "tier", name(filter.tier()));
        sql.where("w.wait_owner = :wait", "wait", name(filter.waitOwner()));
        sql.where("w.element_id = :element", "element", filter.element());
        sql.where(
                "(w.case_number like :q escape '!' or w.customer like :q escape '!' or w.serial like :q escape '!')",
                "q",
                contained(filter.q()));
        if (filter.atRisk() != null) {
            sql.where("w.due_order " + (filter.atRisk() ? "<" : ">=") + " :risk", "risk", atRiskBefore.toEpochMilli());
        }
        return sql;
    }

    /** The keys of one page and one more, with what they are sorted by. */
    String page(UserTaskSort sort, @Nullable String cursor, int limit) {
        String column = column(sort);
        boolean ascending = sort == UserTaskSort.DUE;
        if (cursor != null) {
            Cursor last = Cursor.of(cursor);
            String beyond = ascending ? ">" : "<";
            conditions.add("w." + column + " " + beyond + "= :lastSort and (w." + column + " " + beyond
                    + " :lastSort or w.task_key > :lastKey)");
            values.put("lastSort", last.sort());
            values.put("lastKey", last.key());
        }
        String order = column + (ascending ? "" : " desc") + ", task_key fetch first " + (limit + 1) + " rows only";
        // With the reader in front, which is the same in a part, H2 sees that the index is in this order.
        return together("w.task_key, w." + column, " order by w.reader, " + order) + " order by " + order;
    }

    /** How many tasks there are, as far as it matters. */
    String count(int atMost) {
        return "select count(*) from (" + together("w.task_key", " fetch first " + atMost + " rows only") + ") counted";
    }

    Map<String, Object> values() {
        return values;
    }

    static String column(UserTaskSort sort) {
        return switch (sort) {
            case DUE -> "due_order";
            case PRIORITY -> "priority";
            case CREATED -> "created_at";
        };
    }

    private String together(String columns, String tail) {
        List<String> readers = sight.readers().stream().sorted().toList();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < readers.size(); i++) {
            values.put("reader" + i, readers.get(i));
            parts.add("(select " + columns + " from worklist_entry w where w.reader = :reader" + i
                    + conditions.stream().map(" and "::concat).collect(Collectors.joining()) + tail + ")");
        }
        return "select * from (" + String.join(" union ", parts) + ") found";
    }

    private void restrict(Sight wanted) {
        if (wanted.free()) {
            conditions.add("w.assignee is null");
        }
        where("w.assignee = :assignee", "assignee", wanted.assignee());
        where(
                "exists (select 1 from worklist_entry g where g.task_key = w.task_key and g.reader = :group)",
                "group",
                wanted.group() == null ? null : Reader.group(wanted.group()));
    }

    private void where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static @Nullable String contained(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String literal = typed.strip()
                .toUpperCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
    }
}
