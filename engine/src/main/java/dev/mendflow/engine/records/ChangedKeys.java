package dev.mendflow.engine.records;

import dev.mendflow.engine.records.projection.EngineRecord;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds out whom a batch is of interest to. */
@Component
class ChangedKeys {

    private static final int AT_ONCE = 500;

    private final NamedParameterJdbcTemplate jdbc;

    ChangedKeys(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    RecordsApplied of(int partitionId, long position, List<EngineRecord> records) {
        Set<Long> instances = new LinkedHashSet<>();
        Set<Long> tasks = new LinkedHashSet<>();
        for (EngineRecord record : records) {
            Long instance = record.isEvent() ? record.processInstanceKey() : null;
            if (instance != null) {
                instances.add(instance);
            }
            if (record.isEvent() && record.valueType().equals("USER_TASK")) {
                tasks.add(record.key());
            }
        }
        return new RecordsApplied(
                partitionId, position, Set.copyOf(instances), Set.copyOf(tasks), businessKeys(List.copyOf(instances)));
    }

    private Set<String> businessKeys(List<Long> instances) {
        Set<String> keys = new HashSet<>();
        for (int from = 0; from < instances.size(); from += AT_ONCE) {
            List<Long> some = instances.subList(from, Math.min(instances.size(), from + AT_ONCE));
            keys.addAll(read(some));
        }
        return Set.copyOf(keys);
    }

    private List<String> read(List<Long> instances) {
        return jdbc.query(
                "select distinct business_key from engine_business_key where instance_key in (:instances)",
                Map.of("instances", instances),
                (row, line) -> row.getString("business_key"));
    }
}
