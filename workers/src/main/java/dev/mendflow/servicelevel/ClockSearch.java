package dev.mendflow.servicelevel;

import dev.mendflow.ledger.ClockState;
import dev.mendflow.storage.Utc;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds clocks for lists, by the copies of what follows from their ledgers. */
@Component
class ClockSearch {

    private final JdbcClient jdbc;

    ClockSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One clock more than the page holds, if there is one more. */
    List<UUID> find(ClockQuery query, Instant now) {
        var conditions = new ArrayList<String>();
        Map<String, Object> parameters = new HashMap<>();
        conditions.add(condition(query.state()));
        if (query.state() == ClockState.RUNNING || query.state() == ClockState.BREACHED) {
            parameters.put("now", Utc.atUtc(now));
        }
        if (query.metric() != null) {
            conditions.add("metric = :metric");
            parameters.put("metric", query.metric().name());
        }
        if (query.cursor() != null) {
            ClockCursor last = ClockCursor.parse(query.cursor());
            conditions.add("due_order >= :due and (due_order > :due or id > :id)");
            parameters.put("due", Utc.atUtc(last.dueAt()));
            parameters.put("id", last.id());
        }
        return jdbc.sql("select id from service_level_clock where " + String.join(" and ", conditions) + " order by "
                        + index(query.state()) + ", due_order, id fetch first :rows rows only")
                .params(parameters)
                .param("rows", query.limit() + 1)
                .query(UUID.class)
                .list();
    }

    /** How many cases have an open clock that is due before then, counted up to {@code most} clocks. */
    int casesDueBefore(Instant then, int most) {
        return jdbc.sql("select count(distinct case_id) from (select case_id from service_level_clock"
                        + " where open_clock = true and due_at < :then order by due_at fetch first " + most
                        + " rows only) due")
                .param("then", Utc.atUtc(then))
                .query(Integer.class)
                .single();
    }

    /** A clock that runs becomes one that is late without anybody writing it down. */
    private static String condition(@Nullable ClockState state) {
        return switch (state) {
            case null -> "open_clock = true";
            case RUNNING -> "clock_state = 'RUNNING' and due_order > :now";
            case BREACHED -> "open_clock = true and clock_state in ('RUNNING', 'BREACHED') and due_order <= :now";
            default -> "clock_state = '" + state.name() + "'";
        };
    }

    /** The column whose value is the same in all that is found: with it in front, H2 too knows the index that is in order. */
    private static String index(@Nullable ClockState state) {
        return state == null || state == ClockState.BREACHED ? "open_clock" : "clock_state";
    }

    ClockCursor cursorAt(UUID id) {
        return jdbc.sql("select due_at from service_level_clock where id = ?")
                .param(id)
                .query((row, i) -> {
                    Instant due = Utc.instant(row, "due_at");
                    return new ClockCursor(due == null ? ClockCursor.NEVER : due, id);
                })
                .single();
    }
}
