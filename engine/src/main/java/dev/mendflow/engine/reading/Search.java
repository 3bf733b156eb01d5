package dev.mendflow.engine.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A query put together from the conditions a caller has asked for; values are always bound, never written in. */
public final class Search {

    private final String select;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private String tail = "";

    public Search(String select) {
        this.select = select;
    }

    /** Adds a condition without a value. */
    public Search where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition with one named value; a null or empty value means that the caller does not ask for it. */
    public Search where(String condition, String name, @Nullable Object value) {
        if (value == null || value instanceof Collection<?> many && many.isEmpty()) {
            return this;
        }
        conditions.add(condition);
        values.put(name, value);
        return this;
    }

    /** Binds one more value of a condition that has several. */
    public Search bind(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Sorts ascending by the column, then the key, and starts after the cursor if there is one. */
    public Search ascending(String sort, String key, @Nullable String cursor, int limit) {
        after(sort + " >= :sortedBy and (" + sort + " > :sortedBy or " + key + " > :lastKey)", cursor);
        tail = " order by " + sort + ", " + key + " fetch first " + (limit + 1) + " rows only";
        return this;
    }

    /** Sorts descending by the column, then ascending by the key, and starts after the cursor if there is one. */
    public Search descending(String sort, String key, @Nullable String cursor, int limit) {
        after(sort + " <= :sortedBy and (" + sort + " < :sortedBy or " + key + " > :lastKey)", cursor);
        tail = " order by " + sort + " desc, " + key + " fetch first " + (limit + 1) + " rows only";
        return this;
    }

    /**
     * Sorts descending by the column, then the key, and starts after the cursor if there is one.
     *
     * @param fixed columns that are asked for by one value each, in the order of the index that is to be walked: named
     *     in the order too, they let both databases walk it without sorting
     */
    public Search newestFirst(List<String> fixed, String sort, String key, @Nullable String cursor, int limit) {
        after(sort + " <= :sortedBy and (" + sort + " < :sortedBy or " + key + " < :lastKey)", cursor);
        String order = fixed.stream().map(column -> column + ", ").collect(Collectors.joining());
        tail = " order by " + order + sort + " desc, " + key + " desc fetch first " + (limit + 1) + " rows only";
        return this;
    }

    /** Sorts descending by the key alone behind the fixed columns, and starts after the cursor if there is one. */
    public Search newestFirst(List<String> fixed, String key, @Nullable String cursor, int limit) {
        newestFirst(key, cursor, limit);
        String order = fixed.stream().map(column -> column + ", ").collect(Collectors.joining());
        tail = tail.replace(" order by ", " order by " + order);
        return this;
    }

    /** Sorts by the key alone, newest first, and starts after the cursor if there is one. */
    public Search newestFirst(String key, @Nullable String cursor, int limit) {
        if (cursor != null) {
            where(key + " < :lastKey", "lastKey", Cursor.of(cursor).key());
        }
        tail = " order by " + key + " desc fetch first " + (limit + 1) + " rows only";
        return this;
    }

    /** Adds the end of the query: grouping or an order of its own. */
    public Search then(String end) {
        tail = " " + end;
        return this;
    }

    /** Runs the query. */
    public <T> List<T> list(JdbcClient jdbc, RowMapper<T> row) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return jdbc.sql(select + where + tail).params(values).query(row).list();
    }

    private void after(String condition, @Nullable String cursor) {
        if (cursor != null) {
            Cursor last = Cursor.of(cursor);
            where(condition, "sortedBy", last.sort());
            values.put("lastKey", last.key());
        }
    }
}
