package dev.mendflow.engine.oversight;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how many instances versions have out of the counts that are kept with the rows. */
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
        jdbc.sql("select c.definition_key, sum(c.active) as active, sum(c.completed) as completed,"
                        + " sum(c.withdrawn) as withdrawn from engine_visit_count c"
                        + " join engine_process_definition d on d.definition_key = c.definition_key"
                        + " and d.bpmn_process_id = c.element_id"
                        + " where c.definition_key in (:keys) group by c.definition_key")
                .param("keys", definitionKeys)
                .query(row -> {
                    counts.put(
                            row.getLong("definition_key"),
                            new InstanceCounts(
                                    row.getLong("active"), row.getLong("completed"), row.getLong("withdrawn"), 0));
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
}
