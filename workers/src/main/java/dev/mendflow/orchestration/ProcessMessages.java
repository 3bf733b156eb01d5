package dev.mendflow.orchestration;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends the facts that processes wait for: after the commit, from the outbox, until the engine has them. The listener is an
 * application module listener without a transaction of its own, so that no connection waits for the engine.
 */
@Component
class ProcessMessages {

    /** The name under which the outbox keeps what is to be sent. */
    static final String LISTENER = "process-messages";

    private final ObjectProvider<CamundaClient> engine;
    private final OutboxGate gate;
    private final EngineReach reach;
    private final Reconciliations reconciliations;
    private final RefusedMessages refused;
    private final OutboxSettings settings;

    ProcessMessages(
            ObjectProvider<CamundaClient> engine,
            OutboxGate gate,
            EngineReach reach,
            Reconciliations reconciliations,
            RefusedMessages refused,
            OutboxSettings settings) {
        this.engine = engine;
        this.gate = gate;
        this.reach = reach;
        this.reconciliations = reconciliations;
        this.refused = refused;
        this.settings = settings;
    }

    /** Sends one message; an exception leaves it in the outbox. */
    @Async("processMessageSender")
    @TransactionalEventListener(id = LISTENER)
    public void send(ProcessMessage message) {
        if (reconciliations.hasArrived(message)) {
            return;
        }
        CamundaClient client = engine.getIfAvailable();
        if (client == null || !gate.isOpen() || !reach.isOpen()) {
            throw new EngineOutOfReach("The engine did not answer lately");
        }
        try {
            publish(client, message);
            reach.answered();
        } catch (ClientStatusException e) {
            answered(message, e.getStatus());
        } catch (ClientException e) {
            reach.lost();
            throw new EngineOutOfReach(e.getClass().getSimpleName());
        }
    }

    private void publish(CamundaClient client, ProcessMessage message) {
        client.newPublishMessageCommand()
                .messageName(message.messageName())
                .correlationKey(message.correlationKey())
                .messageId(message.messageId())
                .timeToLive(message.timeToLive())
                .variables(message.payload())
                .requestTimeout(settings.requestTimeout())
                .send()
                .join();
    }

    private void answered(ProcessMessage message, Status status) {
        switch (status.getCode()) {
            case ALREADY_EXISTS -> reach.answered();
            case INVALID_ARGUMENT, OUT_OF_RANGE, UNIMPLEMENTED -> {
                reach.answered();
                refused.keep(message, status.getCode(), status.getDescription());
            }
            default -> {
                reach.lost();
                throw new EngineOutOfReach(status.getCode().name());
            }
        }
    }
}
