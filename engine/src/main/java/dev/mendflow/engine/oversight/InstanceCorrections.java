package dev.mendflow.engine.oversight;

import dev.mendflow.engine.command.CommandOutcome;
import dev.mendflow.engine.command.CommandRejected;
import dev.mendflow.engine.command.EngineCommands;
import dev.mendflow.engine.records.Projection;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.command.MigrateProcessInstanceCommandStep1.MigrateProcessInstanceCommandFinalStep;
import io.camunda.client.api.command.MigrateProcessInstanceCommandStep1.MigrateProcessInstanceCommandStep2;
import io.camunda.client.api.command.ModifyProcessInstanceCommandStep1;
import io.camunda.client.api.command.ModifyProcessInstanceCommandStep1.ModifyProcessInstanceCommandStep2;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Interventions in running instances: to another version, or to another place. Callers authorise and audit.
 *
 * <p>All of them throw {@link InstanceNotRunning} when the instance has ended or is unknown, {@link CommandRejected}
 * with the engine's words when it cannot be done, and {@link dev.mendflow.engine.command.EngineUnavailable} when the
 * engine does not answer.
 */
@Component
public class InstanceCorrections {

    private static final Duration READ_YOUR_WRITES = Duration.ofSeconds(2);

    private final EngineCommands commands;
    private final ProcessInstances instances;
    private final JdbcClient jdbc;
    private final Projection projection;

    InstanceCorrections(EngineCommands commands, ProcessInstances instances, JdbcClient jdbc, Projection projection) {
        this.commands = commands;
        this.instances = instances;
        this.jdbc = jdbc;
        this.projection = projection;
    }

    /**
     * Moves an instance to another version.
     *
     * @param targetDefinitionKey the version
     * @param elements which element of the old diagram becomes which of the new one, for each that has a token or waits
     * @throws IllegalArgumentException when no element is named
     */
    public CommandOutcome migrate(long key, long targetDefinitionKey, Map<String, String> elements) {
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("A migration names at least one element");
        }
        send(key, client -> migration(client, key, targetDefinitionKey, elements));
        return awaited(() -> instances
                .find(key)
                .filter(instance -> instance.processDefinitionKey() == targetDefinitionKey)
                .isPresent());
    }

    /**
     * Puts tokens on elements and takes others away, all or nothing.
     *
     * @param activate ids of elements that get a token
     * @param terminate keys of the visits that end
     * @throws IllegalArgumentException when nothing is to be done
     */
    public CommandOutcome modify(long key, List<String> activate, List<Long> terminate) {
        if (activate.isEmpty() && terminate.isEmpty()) {
            throw new IllegalArgumentException("A modification activates or terminates something");
        }
        long newest = newestElement(key);
        send(key, client -> modification(client, key, activate, terminate));
        return awaited(() ->
                (terminate.isEmpty() || allEnded(terminate)) && (activate.isEmpty() || newestElement(key) > newest));
    }

    private static FinalCommandStep<?> migration(
            CamundaClient client, long key, long target, Map<String, String> elements) {
        Iterator<Map.Entry<String, String>> rest = elements.entrySet().iterator();
        Map.Entry<String, String> first = rest.next();
        MigrateProcessInstanceCommandStep2 plan =
                client.newMigrateProcessInstanceCommand(key).migrationPlan(target);
        MigrateProcessInstanceCommandFinalStep command = plan.addMappingInstruction(first.getKey(), first.getValue());
        while (rest.hasNext()) {
            Map.Entry<String, String> next = rest.next();
            command = command.addMappingInstruction(next.getKey(), next.getValue());
        }
        return command;
    }

    private static FinalCommandStep<?> modification(
            CamundaClient client, long key, List<String> activate, List<Long> terminate) {
        ModifyProcessInstanceCommandStep1 start = client.newModifyProcessInstanceCommand(key);
        Iterator<String> toActivate = activate.iterator();
        Iterator<Long> toTerminate = terminate.iterator();
        ModifyProcessInstanceCommandStep2 command = toActivate.hasNext()
                ? start.activateElement(toActivate.next())
                : start.terminateElement(toTerminate.next());
        while (toActivate.hasNext()) {
            command = command.and().activateElement(toActivate.next());
        }
        while (toTerminate.hasNext()) {
            command = command.and().terminateElement(toTerminate.next());
        }
        return command;
    }

    private void send(long key, Function<CamundaClient, FinalCommandStep<?>> command) {
        try {
            commands.send(key, command);
        } catch (CommandRejected rejected) {
            throw rejected.reason() == CommandRejected.Reason.NOT_FOUND
                    ? new InstanceNotRunning(key, rejected)
                    : rejected;
        }
    }

    private CommandOutcome awaited(BooleanSupplier visible) {
        return projection.await(visible, READ_YOUR_WRITES) ? CommandOutcome.VISIBLE : CommandOutcome.PENDING;
    }

    private long newestElement(long instanceKey) {
        return jdbc.sql("select coalesce(max(element_key), 0) from engine_element_instance where instance_key = :key")
                .param("key", instanceKey)
                .query(Long.class)
                .single();
    }

    private boolean allEnded(Collection<Long> elements) {
        return jdbc.sql("select count(*) from engine_element_instance"
                                + " where element_key in (:keys) and state = 'ACTIVE'")
                        .param("keys", elements)
                        .query(Long.class)
                        .single()
                == 0;
    }
}
