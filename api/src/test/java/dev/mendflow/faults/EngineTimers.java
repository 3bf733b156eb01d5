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

    private final Map<Long, Long> due = new HashMap<>();
    private final Map<Long, Set<Long>> fired = new HashMap<>();
    private final Map<Long, Long> firedAt = new HashMap<>();
    private final Set<Long> gone = new HashSet<>();
    private long now;

    /** Takes note of an event, in the order of the records; a repeated one changes nothing. */
    void saw(JsonNode event) {
        now = Math.max(now, event.path("timestamp").asLong());
        if (event.path("valueType").asString("").equals("TIMER")) {
            long timer = event.path("key").asLong();
            switch (event.path("intent").asString("")) {
                case "CREATED" ->
                    due.put(timer, event.path("value").path("dueDate").asLong());
                case "CANCELED" -> gone.add(timer);
                case "TRIGGERED" -> {
                    fired.computeIfAbsent(timer, key -> new HashSet<>())
                            .add(event.path("position").asLong());
                    firedAt.put(timer, event.path("timestamp").asLong());
                }
                default -> {}
            }
        }
    }

    List<String> violations() {
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
