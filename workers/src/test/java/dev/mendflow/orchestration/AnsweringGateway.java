package dev.mendflow.orchestration;

import io.camunda.zeebe.gateway.protocol.GatewayGrpc;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageResponse;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Speaks the protocol of the engine's gateway and answers each message as a test has said; there is no engine behind it. It
 * stands for one that refuses or is away, which a real engine cannot be asked to do for one message at a time.
 */
@Component
class AnsweringGateway extends GatewayGrpc.GatewayImplBase {

    private final Map<String, Status> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private record Asked(PublishMessageRequest message, Status answer, long nanos) {}

    /** From now on that message gets this answer. */
    void answer(ProcessMessage message, Status status) {
        answers.put(message.messageId(), status);
    }

    /** From now on that message is taken. */
    void take(ProcessMessage message) {
        answers.remove(message.messageId());
    }

    /** How often that message came. */
    int timesAsked(ProcessMessage message) {
        return (int) asked(message).count();
    }

    /** That message each time it was taken. */
    List<PublishMessageRequest> taken(ProcessMessage message) {
        return asked(message)
                .filter(one -> one.answer().isOk())
                .map(Asked::message)
                .toList();
    }

    /** The time that passed before that message came again, for each time it did. */
    List<Duration> pauses(ProcessMessage message) {
        List<Asked> times = asked(message).toList();
        return IntStream.range(1, times.size())
                .mapToObj(i ->
                        Duration.ofNanos(times.get(i).nanos() - times.get(i - 1).nanos()))
                .toList();
    }

    private Stream<Asked> asked(ProcessMessage message) {
        return asked.stream().filter(one -> one.message().getMessageId().equals(message.messageId()));
    }

    @Override
    public void publishMessage(PublishMessageRequest message, StreamObserver<PublishMessageResponse> answer) {
        Status status = answers.getOrDefault(message.getMessageId(), Status.OK);
        asked.add(new Asked(message, status, System.nanoTime()));
        if (status.isOk()) {
            answer.onNext(
                    PublishMessageResponse.newBuilder().setKey(asked.size()).build());
            answer.onCompleted();
        } else {
            answer.onError(status.asRuntimeException());
        }
    }
}
