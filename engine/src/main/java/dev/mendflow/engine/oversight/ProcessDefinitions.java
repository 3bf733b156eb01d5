package dev.mendflow.engine.oversight;

import dev.mendflow.engine.reading.Search;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been deployed, and how its instances do. */
@Component
public class ProcessDefinitions {

    private final JdbcClient jdbc;
    private final InstanceCounting counting;
    private final Diagrams diagrams;
    private final Statistics statistics;

    ProcessDefinitions(JdbcClient jdbc, InstanceCounting counting, Diagrams diagrams, Statistics statistics) {
        this.jdbc = jdbc;
        this.counting = counting;
        this.diagrams = diagrams;
        this.statistics = statistics;
    }

    /** Every process with its newest version, by id. */
    public List<ProcessSummary> list() {
        Map<String, List<ProcessDefinition>> byProcess = new LinkedHashMap<>();
        for (ProcessDefinition definition : read(new Search(DefinitionRow.SELECT))) {
            byProcess
                    .computeIfAbsent(definition.bpmnProcessId(), id -> new ArrayList<>())
                    .add(definition);
        }
        return byProcess.values().stream().map(ProcessDefinitions::summary).toList();
    }

    /** The keys of the newest versions of all processes. */
    public List<Long> newest() {
        return jdbc.sql(
                        "select max(definition_key) from engine_process_definition where deleted = false group by bpmn_process_id"
                                + " order by bpmn_process_id")
                .query(Long.class)
                .list();
    }

    /** The versions of one process, the newest first. */
    public List<ProcessDefinition> versions(String bpmnProcessId) {
        return read(new Search(DefinitionRow.SELECT).where("d.bpmn_process_id = :id", "id", bpmnProcessId));
    }

    /** One version by its key. */
    public Optional<ProcessDefinition> find(long key) {
        return read(new Search(DefinitionRow.SELECT).where("d.definition_key = :key", "key", key)).stream()
                .findFirst();
    }

    /** One version by its number. */
    public Optional<ProcessDefinition> find(String bpmnProcessId, int version) {
        return read(new Search(DefinitionRow.SELECT)
                        .where("d.bpmn_process_id = :id", "id", bpmnProcessId)
                        .where("d.version = :version", "version", version))
                .stream()
                .findFirst();
    }

    /** The diagram of a version, as it was deployed. */
    public Optional<String> xml(long key) {
        return diagrams.xml(key);
    }

    /** The flow nodes of a version in the order of the diagram; empty when the version is unknown. */
    public List<ProcessElement> elements(long key) {
        return diagrams.elements(key);
    }

    /** What happened at each element of a version; elements that were never reached are left out. */
    public List<ElementStatistics> statistics(long key) {
        return statistics.of(key);
    }

    private List<ProcessDefinition> read(Search search) {
        List<DefinitionRow> rows = search.where("d.deleted = false")
                .then("order by d.bpmn_process_id, d.version desc")
                .list(jdbc, DefinitionRow::read);
        Map<Long, InstanceCounts> counts =
                counting.of(rows.stream().map(DefinitionRow::key).toList());
        return rows.stream()
                .map(row -> row.definition(
                        diagrams.processName(row.key(), row.bpmnProcessId()),
                        counts.getOrDefault(row.key(), InstanceCounts.NONE)))
                .toList();
    }

    private static ProcessSummary summary(List<ProcessDefinition> versions) {
        InstanceCounts all =
                versions.stream().map(ProcessDefinition::instances).reduce(InstanceCounts.NONE, InstanceCounts::plus);
        return new ProcessSummary(versions.getFirst(), versions.size(), all);
    }
}
