package dev.mendflow.orchestration;

import java.util.Map;

/** A fact that a process waits for. */
record CounterMoved(String messageId, String correlationKey) implements ProcessMessage {

    @Override
    public String messageName() {
        return "counter-moved";
    }

    @Override
    public Map<String, ?> payload() {
        return Map.of("by", 3);
    }
}
