package dev.mendflow.engine.oversight;

import static dev.mendflow.engine.reading.Columns.instant;
import static dev.mendflow.engine.reading.Columns.instantOrNull;
import static dev.mendflow.engine.reading.Columns.longOrNull;

import dev.mendflow.engine.reading.Search;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Collects what is known of one instance. */
@Component
class InstanceHistory {

    private final JdbcClient jdbc;

    InstanceHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ProcessInstanceDetail of(ProcessInstance instance, List<ProcessInstance> called) {
        long key = instance.key();
        return new ProcessInstanceDetail(
                instance,
                elements(key),
                flows(key),
                variables(key),
                rows(IncidentRow.SELECT, "i.instance_key", "i.incident_key", key, IncidentRow::read),
                timers(key),
                jobs(key),
                subscriptions(key),
                called,
                decisions(key),
                escalations(key));
    }

    private List<ElementInstance> elements(long key) {
        return rows(
                "select e.*, exists (select 1 from engine_incident i where i.element_key = e.element_key"
                        + " and i.state = 'ACTIVE') as incident from engine_element_instance e",
                "e.instance_key",
                "e.element_key",
                key,
                (row, line) -> new ElementInstance(
                        row.getLong("element_key"),
                        row.getLong("scope_key"),
                        row.getString("element_id"),
                        row.getString("element_type"),
                        ElementState.valueOf(row.getString("state")),
                        instant(row, "started_at"),
                        instantOrNull(row, "ended_at"),
                        row.getBoolean("incident")));
    }

    private List<String> flows(long key) {
        return rows(
                "select flow_id from engine_sequence_flow",
                "instance_key",
                "record_position",
                key,
                (row, line) -> row.getString("flow_id"));
    }

    private List<Variable> variables(long key) {
        Map<Long, List<Variable.Change>> history = new HashMap<>();
        jdbc.sql("select variable_key, value_json, changed_at from engine_variable_history"
                        + " where instance_key = :key order by record_position")
                .param("key", key)
                .query(row -> {
                    history.computeIfAbsent(row.getLong("variable_key"), variable -> new ArrayList<>())
                            .add(new Variable.Change(row.getString("value_json"), instant(row, "changed_at")));
                });
        return rows(
                "select * from engine_variable",
                "instance_key",
                "variable_key",
                key,
                (row, line) -> new Variable(
                        row.getLong("variable_key"),
                        row.getLong("scope_key"),
                        row.getString("name"),
                        row.getString("value_json"),
                        instant(row, "changed_at"),
                        history.getOrDefault(row.getLong("variable_key"), List.of())));
    }

    private List<Timer> timers(long key) {
        return rows(
                "select * from engine_timer",
                "instance_key",
                "timer_key",
                key,
                (row, line) -> new Timer(
                        row.getLong("timer_key"),
                        row.getString("element_id"),
                        longOrNull(row, "element_key"),
                        instant(row, "due_at"),
                        row.getInt("repetitions"),
                        row.getString("state"),
                        instant(row, "created_at"),
                        instantOrNull(row, "ended_at")));
    }

    private List<Job> jobs(long key) {
        return rows(
                "select * from engine_job",
                "instance_key",
                "job_key",
                key,
                (row, line) -> new Job(
                        row.getLong("job_key"),
                        row.getString("job_type"),
                        row.getString("job_kind"),
                        row.getString("element_id"),
                        row.getLong("element_key"),
                        row.getString("state"),
                        row.getInt("retries"),
                        row.getString("worker"),
                        row.getString("error_code"),
                        row.getString("error_message"),
                        instant(row, "created_at"),
                        instant(row, "changed_at"),
                        instantOrNull(row, "ended_at")));
    }

    private List<MessageSubscription> subscriptions(long key) {
        return rows(
                "select * from engine_message_subscription",
                "instance_key",
                "subscription_key",
                key,
                (row, line) -> new MessageSubscription(
                        row.getLong("subscription_key"),
                        row.getString("element_id"),
                        row.getLong("element_key"),
                        row.getString("message_name"),
                        row.getString("correlation_key"),
                        row.getBoolean("interrupting"),
                        row.getString("state"),
                        instant(row, "created_at"),
                        instantOrNull(row, "correlated_at")));
    }

    List<DecisionEvaluation> decisions(long key) {
        return rows(
                "select * from engine_decision_evaluation",
                "instance_key",
                "record_position",
                key,
                (row, line) -> new DecisionEvaluation(
                        row.getLong("evaluation_key"),
                        row.getString("decision_id"),
                        row.getString("decision_name"),
                        row.getInt("decision_version"),
                        row.getString("element_id"),
                        longOrNull(row, "element_key"),
                        row.getBoolean("failed"),
                        row.getString("failure_message"),
                        row.getString("output_json"),
                        row.getString("steps_json"),
                        instant(row, "evaluated_at")));
    }

    private List<Escalation> escalations(long key) {
        return rows(
                "select * from engine_escalation",
                "instance_key",
                "record_position",
                key,
                (row, line) -> new Escalation(
                        row.getString("escalation_code"),
                        row.getString("throw_element_id"),
                        row.getString("catch_element_id"),
                        instant(row, "escalated_at")));
    }

    private <T> List<T> rows(String select, String instance, String order, long key, RowMapper<T> row) {
        return new Search(select)
                .where(instance + " = :instance", "instance", key)
                .then("order by " + order)
                .list(jdbc, row);
    }
}
