package dev.mendflow.orchestration;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which messages are too old to be sent again blindly, and what the rooms know about them. */
@Component
class Reconciliations {

    private final List<Reconciliation<?>> rooms;
    private final Set<String> old = ConcurrentHashMap.newKeySet();

    Reconciliations(List<Reconciliation<?>> rooms) {
        this.rooms = rooms;
    }

    /** Has the message compared with the store before it is sent the next time. */
    void markOld(ProcessMessage message) {
        old.add(message.messageId());
    }

    /** Whether an old message has arrived; false for one that is not old or that no room knows about. */
    boolean hasArrived(ProcessMessage message) {
        return old.remove(message.messageId()) && rooms.stream().anyMatch(room -> hasArrived(room, message));
    }

    private static <M extends ProcessMessage> boolean hasArrived(Reconciliation<M> room, ProcessMessage message) {
        return room.type().isInstance(message) && room.hasArrived(room.type().cast(message));
    }
}
