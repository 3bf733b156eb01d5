package dev.mendflow.house.crooked;

import dev.mendflow.orchestration.ProcessMessage;
import java.util.Map;

class Rumour implements ProcessMessage {

    @Override
    public String messageName() {
        return "rumour";
    }

    @Override
    public String correlationKey() {
        return "";
    }

    @Override
    public String messageId() {
        return "";
    }

    @Override
    public Map<String, ?> payload() {
        return Map.of();
    }
}
