package dev.mendflow.engine.oversight;

import dev.mendflow.engine.command.CommandOutcome;
import dev.mendflow.engine.command.CommandRejected;
import dev.mendflow.engine.command.EngineCommands;
import dev.mendflow.engine.reading.Columns;
import dev.mendflow.engine.reading.Cursor;
import dev.mendflow.engine.reading.Page;
import dev.mendflow.engine.reading.Search;
import dev.mendflow.engine.records.Projection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What went wrong, one by one and in groups, and the second try. Callers authorise and audit. */
@Component
public class Incidents {

    private static final Duration READ_YOUR_WRITES = Duration.ofSeconds(2);
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final EngineCommands commands;
    private final Projection projection;

    Incidents(JdbcClient jdbc, EngineCommands commands, Projection projection) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.projection = projection;
    }

    /** The incident with this key, open or not. */
    public Optional<Incident> find(long key) {
        return new Search(IncidentRow.SELECT)
                .where("i.incident_key = :key", "key", key).list(jdbc, IncidentRow::read).stream()
                        .findFirst();
    }

    /**
     * One page of the incidents that are asked for.
     *
     * @throws IllegalArgumentException when the cursor is unreadable
     */
    public Page<Incident> search(IncidentQuery query) {
        List<Incident> rows = new Search(IncidentRow.SELECT)
                .where("i.state = :state", "state", IncidentRow.state(query.open()))
                .where("i.bpmn_process_id = :process", "process", query.bpmnProcessId())
                .where("i.instance_key = :instance", "instance", query.processInstanceKey())
                .where("b.business_key = :businessKey", "businessKey", query.businessKey())
                .where("i.error_group = :group", "group", query.errorGroup())
                .newestFirst("i.incident_key", query.cursor(), query.limit())
                .list(jdbc, IncidentRow::read);
        return Page.of(rows, query.limit(), incident -> new Cursor(0, incident.key()));
    }

    /** The open incidents by group, the largest group first, at most 200 groups. */
    public List<IncidentGroup> groups() {
        List<Group> groups = new Search("select error_group, count(*) as incidents, min(created_at) as oldest,"
                        + " max(created_at) as newest, max(incident_key) as newest_key from engine_incident")
                .where("state = 'ACTIVE'")
                .then("group by error_group order by incidents desc, error_group fetch first 200 rows only")
                .list(jdbc, Group::read);
        Map<Long, Incident> examples = examples(groups);
        return groups.stream()
                .flatMap(group -> Optional.ofNullable(examples.get(group.newestKey())).stream()
                        .map(group::like))
                .toList();
    }

    private Map<Long, Incident> examples(List<Group> groups) {
        if (groups.isEmpty()) {
            return Map.of();
        }
        List<Long> keys = groups.stream().map(Group::newestKey).toList();
        return new Search(IncidentRow.SELECT)
                .where("i.incident_key in (:keys)", "keys", keys).list(jdbc, IncidentRow::read).stream()
                        .collect(Collectors.toMap(Incident::key, Function.identity()));
    }

    /**
     * Tries again what went wrong: gives the job a try if it has none left, then resolves the incident. What goes
     * wrong again makes a new incident.
     *
     * @throws IncidentNotOpen when it is resolved or unknown
     * @throws dev.mendflow.engine.command.EngineUnavailable when the engine does not answer
     */
    public CommandOutcome retry(long key) {
        Incident incident = find(key).filter(Incident::open).orElseThrow(() -> new IncidentNotOpen(key, null));
        resolve(incident);
        boolean visible =
                projection.await(() -> find(key).filter(Incident::open).isEmpty(), READ_YOUR_WRITES);
        return visible ? CommandOutcome.VISIBLE : CommandOutcome.PENDING;
    }

    /**
     * Tries again the oldest 200 open incidents of a group, without waiting for the rows.
     *
     * @param until only what was open then, so that what goes wrong again is not tried for ever; null for all
     * @throws dev.mendflow.engine.command.EngineUnavailable when the engine does not answer; what was tried before stays
     */
    public RetryResult retryGroup(String errorGroup, @Nullable Instant until) {
        List<Incident> some = ofGroup(IncidentRow.SELECT, errorGroup, until)
                .then("order by i.incident_key fetch first " + AT_ONCE + " rows only")
                .list(jdbc, IncidentRow::read);
        long all = ofGroup("select count(*) from engine_incident i", errorGroup, until)
                .list(jdbc, (row, line) -> row.getLong(1))
                .getFirst();
        List<Long> retried = new ArrayList<>();
        List<Long> gone = new ArrayList<>();
        for (Incident incident : some) {
            try {
                resolve(incident);
                retried.add(incident.key());
            } catch (IncidentNotOpen notOpen) {
                gone.add(incident.key());
            }
        }
        return new RetryResult(retried, gone, Math.max(0, all - some.size()));
    }

    private static Search ofGroup(String select, String errorGroup, @Nullable Instant until) {
        return new Search(select)
                .where("i.error_group = :group", "group", errorGroup)
                .where("i.state = 'ACTIVE'")
                .where("i.created_at <= :until", "until", until == null ? null : until.toEpochMilli());
    }

    private void resolve(Incident incident) {
        Long jobKey = incident.jobKey();
        try {
            if (jobKey != null && retriesOf(jobKey) == 0) {
                commands.send(
                        jobKey, client -> client.newUpdateRetriesCommand(jobKey).retries(1));
            }
            commands.send(incident.key(), client -> client.newResolveIncidentCommand(incident.key()));
        } catch (CommandRejected rejected) {
            throw rejected.reason() == CommandRejected.Reason.NOT_FOUND
                    ? new IncidentNotOpen(incident.key(), rejected)
                    : rejected;
        }
    }

    private int retriesOf(long jobKey) {
        return jdbc.sql("select retries from engine_job where job_key = :key")
                .param("key", jobKey)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** A group in numbers. */
    private record Group(String name, long incidents, Instant oldest, Instant newest, long newestKey) {

        static Group read(ResultSet row, int line) throws SQLException {
            return new Group(
                    row.getString("error_group"),
                    row.getLong("incidents"),
                    Columns.instant(row, "oldest"),
                    Columns.instant(row, "newest"),
                    row.getLong("newest_key"));
        }

        IncidentGroup like(Incident one) {
            return new IncidentGroup(
                    name,
                    one.errorType(),
                    one.errorMessage(),
                    one.bpmnProcessId(),
                    one.processDefinitionKey(),
                    one.elementId(),
                    incidents,
                    oldest,
                    newest);
        }
    }
}
