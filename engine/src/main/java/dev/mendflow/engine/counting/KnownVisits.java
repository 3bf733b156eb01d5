package dev.mendflow.engine.counting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The visits of which the rows know already. */
final class KnownVisits {

    private static final int AT_ONCE = 500;
    private static final String VISITS = "select element_key as visit, definition_key, element_id, state, started_at"
            + " from engine_element_instance where element_key in (:keys)";
    private static final String INSTANCES = "select instance_key as visit, definition_key, bpmn_process_id as"
            + " element_id, state, started_at from engine_process_instance where instance_key in (:keys)";

    private final NamedParameterJdbcTemplate jdbc;

    KnownVisits(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    Map<Long, Visit> of(List<Long> elements, List<Long> instances) {
        Map<Long, Visit> known = new HashMap<>();
        read(VISITS, elements, known);
        read(INSTANCES, instances, known);
        return known;
    }

    private void read(String sql, List<Long> keys, Map<Long, Visit> known) {
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            jdbc.query(sql, Map.of("keys", keys.subList(from, Math.min(keys.size(), from + AT_ONCE))), row -> {
                known.put(row.getLong("visit"), visit(row));
            });
        }
    }

    private static Visit visit(ResultSet row) throws SQLException {
        String state = row.getString("state");
        boolean withdrawn = !state.equals(Visit.ACTIVE) && !state.equals(Visit.COMPLETED);
        return new Visit(
                row.getLong("definition_key"),
                row.getString("element_id"),
                withdrawn ? Visit.WITHDRAWN : state,
                row.getLong("started_at"));
    }
}
