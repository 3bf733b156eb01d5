package dev.mendflow.engine.oversight;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the instances of versions, over indexes only. */
@Component
class InstanceCounting {

    private final JdbcClient jdbc;

    InstanceCounting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, InstanceCounts> of(Collection<Long> definitionKeys) {
        Map<Long, InstanceCounts> counts = new HashMap<>();
        if (definitionKeys.isEmpty()) {
            return counts;
        }
        jdbc.sql("select definition_key, state, count(*) as instances from engine_process_instance"
                        + " where definition_key in (:keys) group by definition_key, state")
                .param("keys", definitionKeys)
                .query(row -> {
                    counts.merge(
                            row.getLong("definition_key"),
                            inState(row.getString("state"), row.getLong("instances")),
                            InstanceCounts::plus);
                });
        jdbc.sql("select definition_key, count(distinct instance_key) as instances from engine_incident"
                        + " where definition_key in (:keys) and state = 'ACTIVE' group by definition_key")
                .param("keys", definitionKeys)
                .query(row -> {
                    counts.merge(
                            row.getLong("definition_key"),
                            new InstanceCounts(0, 0, 0, row.getLong("instances")),
                            InstanceCounts::plus);
                });
        return counts;
    }

    private static InstanceCounts inState(String state, long instances) {
        return switch (ProcessInstanceState.valueOf(state)) {
            case ACTIVE -> new InstanceCounts(instances, 0, 0, 0);
            case COMPLETED -> new InstanceCounts(0, instances, 0, 0);
            case CANCELED -> new InstanceCounts(0, 0, instances, 0);
        };
    }
}
