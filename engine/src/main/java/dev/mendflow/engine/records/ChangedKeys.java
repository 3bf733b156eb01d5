package dev.mendflow.engine.records;

import dev.mendflow.engine.records.projection.EngineRecord;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
        Set<Long> withTasks = new LinkedHashSet<>();
        for (EngineRecord record : records) {
            Long instance = record.isEvent() ? record.processInstanceKey() : null;
            if (instance != null) {
                instances.add(instance);
            }
            if (record.isEvent() && record.valueType().equals("USER_TASK")) {
                tasks.add(record.key());
                if (instance != null) {
                    withTasks.add(instance);
                }
            }
        }
        Map<Long, String> businessKeys = businessKeys(List.copyOf(instances));
        return new RecordsApplied(
                partitionId,
                position,
                Set.copyOf(instances),
                Set.copyOf(tasks),
                Set.copyOf(businessKeys.values()),
                withTasks.stream()
                        .map(businessKeys::get)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** A token can be taken away from a task without a record of the task. */
    static Set<Long> instancesWithTasks(List<EngineRecord> records) {
        Set<Long> instances = new LinkedHashSet<>();
        for (EngineRecord record : records) {
            Long instance = record.isEvent() ? record.processInstanceKey() : null;
            boolean task = record.valueType().equals("USER_TASK")
                    || record.valueType().equals("PROCESS_INSTANCE")
                            && record.intent().equals("ELEMENT_TERMINATED")
                            && record.value()
                                    .path("bpmnElementType")
                                    .asString("")
                                    .equals("USER_TASK");
            if (instance != null && task) {
                instances.add(instance);
            }
        }
        return Set.copyOf(instances);
    }

    private Map<Long, String> businessKeys(List<Long> instances) {
        Map<Long, String> keys = new HashMap<>();
        for (int from = 0; from < instances.size(); from += AT_ONCE) {
            read(instances.subList(from, Math.min(instances.size(), from + AT_ONCE)), keys);
        }
        return keys;
    }

    private void read(List<Long> instances, Map<Long, String> keys) {
        jdbc.query(
                "select instance_key, business_key from engine_business_key where instance_key in (:instances)",
                Map.of("instances", instances),
                row -> {
                    keys.put(row.getLong("instance_key"), row.getString("business_key"));
                });
    }
}
