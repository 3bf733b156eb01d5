package dev.mendflow.engine.oversight;

import dev.mendflow.engine.reading.Cursor;
import dev.mendflow.engine.reading.Page;
import dev.mendflow.engine.reading.Search;
import dev.mendflow.engine.reading.SearchValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts the question for instances so that an index answers it: a variable or a token is found in its own table and leads
 * to the instance, newest key first; anything else is found among the instances, newest start first.
 */
@Component
class InstanceSearch {

    private static final String FIRST_TOKEN = "not exists (select 1 from engine_element_instance f"
            + " where f.element_id = e.element_id and f.state = 'ACTIVE' and f.instance_key = e.instance_key"
            + " and f.element_key < e.element_key)";
    private static final String AT_ELEMENT = "p.instance_key in (select e.instance_key from engine_element_instance e"
            + " where e.element_id = :element and e.state = 'ACTIVE')";

    private final JdbcClient jdbc;

    InstanceSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<ProcessInstance> page(ProcessInstanceQuery query) {
        List<ProcessInstance> rows = search(query)
                .map(search -> search.list(jdbc, InstanceRow::read))
                .orElse(List.of());
        return Page.of(rows, query.limit(), row -> new Cursor(row.startedAt().toEpochMilli(), row.key()));
    }

    /** Empty when nothing can be found. */
    private Optional<Search> search(ProcessInstanceQuery query) {
        Long definition = null;
        if (query.bpmnProcessId() != null && query.version() != null) {
            definition = definition(query.bpmnProcessId(), query.version());
            if (definition == null) {
                return Optional.empty();
            }
        }
        if (query.variable() != null) {
            return byVariable(query, definition, query.variable());
        }
        return Optional.of(query.elementId() == null ? byStart(query, definition) : byToken(query, definition));
    }

    private static Search byStart(ProcessInstanceQuery query, @Nullable Long definition) {
        return filtered(query, definition, InstanceRow.SELECT)
                .newestFirst(fixed(query, definition), "p.started_at", "p.instance_key", query.cursor(), query.limit());
    }

    private static Search byToken(ProcessInstanceQuery query, @Nullable Long definition) {
        return filtered(query, definition, InstanceRow.OF_TOKEN)
                .where("e.element_id = :element", "element", query.elementId())
                .where("e.state = 'ACTIVE'")
                .where(FIRST_TOKEN)
                .newestFirst(List.of("e.element_id", "e.state"), "e.instance_key", query.cursor(), query.limit());
    }

    private Optional<Search> byVariable(
            ProcessInstanceQuery query, @Nullable Long definition, VariableCondition variable) {
        List<String> values = SearchValue.typed(variable.value()).stream()
                .filter(value -> occurs(variable.name(), value))
                .toList();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Search search = filtered(query, definition, InstanceRow.OF_VARIABLE)
                .where("v.name = :variable", "variable", variable.name())
                .where(AT_ELEMENT, "element", query.elementId());
        return Optional.of(
                values.size() > 1
                        ? search.where("v.search_value in (:values)", "values", values)
                                .newestFirst("v.instance_key", query.cursor(), query.limit())
                        : search.where("v.search_value = :value", "value", values.getFirst())
                                .newestFirst(
                                        List.of("v.name", "v.search_value"),
                                        "v.instance_key",
                                        query.cursor(),
                                        query.limit()));
    }

    private boolean occurs(String variable, String value) {
        return jdbc.sql("select 1 from engine_variable where name = :variable and search_value = :value"
                        + " fetch first row only")
                .param("variable", variable)
                .param("value", value)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private @Nullable Long definition(String bpmnProcessId, int version) {
        return jdbc.sql("select definition_key from engine_process_definition"
                        + " where bpmn_process_id = :process and version = :version fetch first row only")
                .param("process", bpmnProcessId)
                .param("version", version)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private static Search filtered(ProcessInstanceQuery query, @Nullable Long definition, String select) {
        Search search = new Search(select)
                .where("p.bpmn_process_id = :process", "process", definition == null ? query.bpmnProcessId() : null)
                .where("p.definition_key = :definition", "definition", definition)
                .where(
                        "p.state = :state",
                        "state",
                        query.state() == null ? null : query.state().name())
                .where(InstanceRow.ABOUT, "businessKey", query.businessKey())
                .where("p.parent_instance_key = :parent", "parent", query.parentInstanceKey())
                .where("p.started_at >= :from", "from", millis(query.startedFrom()))
                .where("p.started_at < :before", "before", millis(query.startedBefore()));
        if (query.incident() != null) {
            search.where(query.incident() ? InstanceRow.WITH_INCIDENT : InstanceRow.WITHOUT_INCIDENT);
        }
        return search;
    }

    private static List<String> fixed(ProcessInstanceQuery query, @Nullable Long definition) {
        List<String> fixed = new ArrayList<>();
        if (definition != null) {
            fixed.add("p.definition_key");
        } else if (query.bpmnProcessId() != null) {
            fixed.add("p.bpmn_process_id");
        }
        if (query.state() != null) {
            fixed.add("p.state");
        }
        return fixed;
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }
}
