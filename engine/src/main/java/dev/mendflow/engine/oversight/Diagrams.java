package dev.mendflow.engine.oversight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The diagrams of deployed versions. A version never changes, so what was read of it is kept for the next reader. */
@Component
class Diagrams {

    private static final int KEPT = 200;

    private final JdbcClient jdbc;
    private final Map<Long, Diagram> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Diagram> eldest) {
            return size() > KEPT;
        }
    };

    Diagrams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> xml(long definitionKey) {
        return jdbc.sql("select bpmn_xml from engine_process_definition where definition_key = :key")
                .param("key", definitionKey)
                .query(String.class)
                .optional();
    }

    List<ProcessElement> elements(long definitionKey) {
        return diagram(definitionKey).elements();
    }

    ProcessName processName(long definitionKey, String bpmnProcessId) {
        return diagram(definitionKey).processNames().getOrDefault(bpmnProcessId, ProcessName.NONE);
    }

    private Diagram diagram(long definitionKey) {
        synchronized (kept) {
            Diagram known = kept.get(definitionKey);
            if (known != null) {
                return known;
            }
        }
        Optional<Diagram> read = xml(definitionKey).map(Diagram::read);
        synchronized (kept) {
            read.ifPresent(diagram -> kept.put(definitionKey, diagram));
        }
        return read.orElse(Diagram.EMPTY);
    }
}
