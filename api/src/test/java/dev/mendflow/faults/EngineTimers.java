package dev.mendflow.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether each timer of the engine fired once and in time, by what the engine itself said (I6). */
final class EngineTimers {

    /** Longer than a program and a broker are away in one go, on a busy machine. */
    private static final Duration LATE = Duration.ofMinutes(3);

    private final List<JsonNode> events;

    /** @param events all the engine's events, repeated ones included */
    EngineTimers(List<JsonNode> events) {
        this.events = events;
    }

    List<String> violations() {
        Map<Long, Long> due = new HashMap<>();
        Map<Long, Set<Long>> fired = new HashMap<>();
        Map<Long, Long> firedAt = new HashMap<>();
        Set<Long> gone = new HashSet<>();
        long now = 0;
        for (JsonNode record : events) {
            now = Math.max(now, record.path("timestamp").asLong());
            if (record.path("valueType").asString("").equals("TIMER")) {
                long timer = record.path("key").asLong();
                switch (record.path("intent").asString("")) {
                    case "CREATED" ->
                        due.put(timer, record.path("value").path("dueDate").asLong());
                    case "CANCELED" -> gone.add(timer);
                    case "TRIGGERED" -> {
                        fired.computeIfAbsent(timer, key -> new HashSet<>())
                                .add(record.path("position").asLong());
                        firedAt.put(timer, record.path("timestamp").asLong());
                    }
                    default -> {}
                }
            }
        }
        List<String> violations = new ArrayList<>();
        for (Map.Entry<Long, Long> timer : due.entrySet()) {
            Set<Long> positions = fired.getOrDefault(timer.getKey(), Set.of());
            if (positions.size() > 1) {
                violations.add("I6 timer %d fired at positions %s".formatted(timer.getKey(), positions));
            }
            long end = gone.contains(timer.getKey()) ? timer.getValue() : firedAt.getOrDefault(timer.getKey(), now);
            if (end - timer.getValue() > LATE.toMillis()) {
                violations.add("I6 timer %d was due at %d and %s"
                        .formatted(
                                timer.getKey(),
                                timer.getValue(),
                                positions.isEmpty() ? "never fired" : "fired at " + end));
            }
        }
        return violations;
    }
}
