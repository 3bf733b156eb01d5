package dev.mendflow.engine.command;

import dev.mendflow.engine.broker.EngineReadiness;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.command.ProblemException;
import io.grpc.Status;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Sends commands to the engine and turns its many kinds of failure into two facts. */
@Component
public class EngineCommands {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A key carries its partition in front; the gateway calls one without a partition a failure of its own. */
    private static final int PARTITION_BITS = 51;

    private final CamundaClient client;
    private final EngineReadiness readiness;

    EngineCommands(CamundaClient client, EngineReadiness readiness) {
        this.client = client;
        this.readiness = readiness;
    }

    /**
     * Sends one command and waits for the engine's answer, at most ten seconds; not at all while it is known that the engine
     * takes none.
     *
     * @param key what the command is about
     * @throws CommandRejected when the engine refuses the command
     * @throws EngineUnavailable when no answer came; the command may still have been carried out
     */
    public void send(long key, Function<CamundaClient, FinalCommandStep<?>> command) {
        if (key >> PARTITION_BITS < 1) {
            throw new CommandRejected(CommandRejected.Reason.NOT_FOUND, "No partition has the key " + key, null);
        }
        if (!readiness.isReady()) {
            throw new EngineUnavailable();
        }
        try {
            command.apply(client).requestTimeout(PATIENCE).send().join();
        } catch (ProblemException refusal) {
            throw ofHttp(refusal);
        } catch (ClientStatusException refusal) {
            throw ofGrpc(refusal);
        } catch (ClientException failure) {
            throw new EngineUnavailable(failure);
        }
    }

    private static RuntimeException ofHttp(ProblemException refusal) {
        return switch (refusal.code()) {
            case 400 -> rejected(CommandRejected.Reason.INVALID_ARGUMENT, refusal);
            case 404 -> rejected(CommandRejected.Reason.NOT_FOUND, refusal);
            case 409 -> rejected(CommandRejected.Reason.INVALID_STATE, refusal);
            default -> new EngineUnavailable(refusal);
        };
    }

    private static RuntimeException ofGrpc(ClientStatusException refusal) {
        Status.Code code = refusal.getStatusCode();
        return switch (code) {
            case INVALID_ARGUMENT -> rejected(CommandRejected.Reason.INVALID_ARGUMENT, refusal);
            case NOT_FOUND -> rejected(CommandRejected.Reason.NOT_FOUND, refusal);
            case FAILED_PRECONDITION, ALREADY_EXISTS -> rejected(CommandRejected.Reason.INVALID_STATE, refusal);
            default -> new EngineUnavailable(refusal);
        };
    }

    private static CommandRejected rejected(CommandRejected.Reason reason, ClientException refusal) {
        return new CommandRejected(reason, String.valueOf(refusal.getMessage()), refusal);
    }
}
