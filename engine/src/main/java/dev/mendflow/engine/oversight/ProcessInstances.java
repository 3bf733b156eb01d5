package dev.mendflow.engine.oversight;

import dev.mendflow.engine.command.CommandOutcome;
import dev.mendflow.engine.command.CommandRejected;
import dev.mendflow.engine.command.EngineCommands;
import dev.mendflow.engine.reading.Page;
import dev.mendflow.engine.reading.Search;
import dev.mendflow.engine.records.Projection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The instances that run or ran. Callers authorise and audit. */
@Component
public class ProcessInstances {

    private static final Duration READ_YOUR_WRITES = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final InstanceSearch search;
    private final InstanceHistory history;
    private final EngineCommands commands;
    private final Projection projection;

    ProcessInstances(
            JdbcClient jdbc,
            InstanceSearch search,
            InstanceHistory history,
            EngineCommands commands,
            Projection projection) {
        this.jdbc = jdbc;
        this.search = search;
        this.history = history;
        this.commands = commands;
        this.projection = projection;
    }

    /** The instance with this key, running or not. */
    public Optional<ProcessInstance> find(long key) {
        return new Search(InstanceRow.SELECT)
                .where("p.instance_key = :key", "key", key).list(jdbc, InstanceRow::read).stream()
                        .findFirst();
    }

    /**
     * One page of the instances that are asked for, newest first.
     *
     * @throws IllegalArgumentException when the cursor is unreadable
     */
    public Page<ProcessInstance> search(ProcessInstanceQuery query) {
        return search.page(query);
    }

    /** The decisions made in an instance, in the order in which they were made. */
    public List<DecisionEvaluation> decisions(long key) {
        return history.decisions(key);
    }

    /** An instance with everything that is known of it. */
    public Optional<ProcessInstanceDetail> detail(long key) {
        return find(key).map(instance -> history.of(instance, called(key)));
    }

    /**
     * Stops an instance and all that it called.
     *
     * @throws InstanceNotRunning when it has ended or is unknown
     * @throws dev.mendflow.engine.command.EngineUnavailable when the engine does not answer
     */
    public CommandOutcome cancel(long key) {
        try {
            commands.send(key, client -> client.newCancelInstanceCommand(key));
        } catch (CommandRejected rejected) {
            throw rejected.reason() == CommandRejected.Reason.NOT_FOUND
                    ? new InstanceNotRunning(key, rejected)
                    : rejected;
        }
        boolean visible = projection.await(() -> ended(key), READ_YOUR_WRITES);
        return visible ? CommandOutcome.VISIBLE : CommandOutcome.PENDING;
    }

    private boolean ended(long key) {
        return find(key)
                .filter(instance -> instance.state() != ProcessInstanceState.ACTIVE)
                .isPresent();
    }

    private List<ProcessInstance> called(long key) {
        return new Search(InstanceRow.SELECT)
                .where("p.parent_instance_key = :parent", "parent", key)
                .then("order by p.instance_key")
                .list(jdbc, InstanceRow::read);
    }
}
