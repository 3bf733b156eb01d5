package dev.mendflow.engine.counting;

import dev.mendflow.engine.records.projection.EngineRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a batch of records changes in the counts. It is worked out from the rows as they are before the batch and sent in
 * the same transaction as the batch, so the counts always agree with the rows: a batch that is applied once counts once,
 * wherever it was cut. Of a loop each round counts, not the loop around them. An instance counts as a visit to the
 * element with the id of its process.
 *
 * <p>Each partition has counts of its own, since two partitions may be read at the same time.
 */
public final class VisitCounts {

    private static final String ADD = "update engine_visit_count set active = active + ?, completed = completed + ?,"
            + " withdrawn = withdrawn + ? where definition_key = ? and element_id = ? and partition_id = ?";
    private static final String NEW = "insert into engine_visit_count"
            + " (active, completed, withdrawn, definition_key, element_id, partition_id) values (?, ?, ?, ?, ?, ?)";
    private static final String ADD_SPAN = "update engine_visit_span set visits = visits + ?"
            + " where definition_key = ? and element_id = ? and partition_id = ? and bucket = ?";
    private static final String NEW_SPAN = "insert into engine_visit_span"
            + " (visits, definition_key, element_id, partition_id, bucket) values (?, ?, ?, ?, ?)";

    private final int partitionId;
    private final Map<Long, Visit> visits;
    private final Map<Visit.Place, long[]> counts = new HashMap<>();
    private final Map<Span, Long> spans = new HashMap<>();

    private VisitCounts(int partitionId, Map<Long, Visit> visits) {
        this.partitionId = partitionId;
        this.visits = visits;
    }

    /** What these records change, read before their rows are written. */
    public static VisitCounts of(int partitionId, List<EngineRecord> records, JdbcTemplate jdbc) {
        List<EngineRecord> counted =
                records.stream().filter(VisitCounts::isCounted).toList();
        VisitCounts changes = new VisitCounts(partitionId, known(counted, jdbc));
        counted.forEach(changes::count);
        return changes;
    }

    /** Adds the changes to the counts, in the caller's transaction. */
    public void send(JdbcTemplate jdbc) {
        List<Object[]> places = new ArrayList<>();
        counts.forEach((place, change) -> {
            if (change[0] != 0 || change[1] != 0 || change[2] != 0) {
                places.add(new Object[] {
                    change[0], change[1], change[2], place.definitionKey(), place.elementId(), partitionId
                });
            }
        });
        addOrInsert(jdbc, ADD, NEW, places);
        List<Object[]> classes = new ArrayList<>();
        spans.forEach((span, visits) -> classes.add(
                new Object[] {visits, span.place().definitionKey(), span.place().elementId(), partitionId, span.bucket()
                }));
        addOrInsert(jdbc, ADD_SPAN, NEW_SPAN, classes);
    }

    private static void addOrInsert(JdbcTemplate jdbc, String add, String insert, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int[] found = jdbc.batchUpdate(add, rows);
        List<Object[]> missing = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] == 0) {
                missing.add(rows.get(i));
            }
        }
        if (!missing.isEmpty()) {
            jdbc.batchUpdate(insert, missing);
        }
    }

    private static boolean isCounted(EngineRecord record) {
        return record.isEvent()
                && record.valueType().equals("PROCESS_INSTANCE")
                && record.intent().startsWith("ELEMENT_")
                && !record.text("bpmnElementType").equals("MULTI_INSTANCE_BODY")
                && !record.text("bpmnElementType").equals("SEQUENCE_FLOW");
    }

    private static Map<Long, Visit> known(List<EngineRecord> records, JdbcTemplate jdbc) {
        Set<Long> asked = new HashSet<>();
        List<Long> elements = new ArrayList<>();
        List<Long> instances = new ArrayList<>();
        for (EngineRecord record : records) {
            if (asked.add(record.key()) && !record.intent().equals("ELEMENT_ACTIVATING")) {
                (record.text("bpmnElementType").equals("PROCESS") ? instances : elements).add(record.key());
            }
        }
        return new KnownVisits(jdbc).of(elements, instances);
    }

    private void count(EngineRecord record) {
        if (record.intent().equals("ELEMENT_ACTIVATING")) {
            becomes(record, null, started(record));
            return;
        }
        @Nullable Visit before = visits.get(record.key());
        if (before == null) {
            return;
        }
        switch (record.intent()) {
            case "ELEMENT_COMPLETED" -> {
                becomes(record, before, before.in(Visit.COMPLETED));
                spans.merge(
                        new Span(before.place(), Buckets.of(record.timestamp() - before.startedAt())), 1L, Long::sum);
            }
            case "ELEMENT_TERMINATED" -> becomes(record, before, before.in(Visit.WITHDRAWN));
            case "ELEMENT_MIGRATED" ->
                becomes(record, before, before.at(record.number("processDefinitionKey"), record.text("elementId")));
            default -> {}
        }
    }

    private static Visit started(EngineRecord record) {
        return new Visit(
                record.number("processDefinitionKey"), record.text("elementId"), Visit.ACTIVE, record.timestamp());
    }

    private void becomes(EngineRecord record, @Nullable Visit before, Visit after) {
        if (before != null) {
            add(before, -1);
        }
        add(after, 1);
        visits.put(record.key(), after);
    }

    private void add(Visit visit, long one) {
        int column =
                switch (visit.state()) {
                    case Visit.ACTIVE -> 0;
                    case Visit.COMPLETED -> 1;
                    default -> 2;
                };
        counts.computeIfAbsent(visit.place(), place -> new long[3])[column] += one;
    }

    private record Span(Visit.Place place, int bucket) {}
}
