package dev.mendflow.api.replay;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words and decisions of one case. Everything is derived from the recorded case, so that a second run sends the
 * same bodies under the same idempotency keys.
 *
 * @param file name of the log, part of every key and serial
 * @param plan the recorded case
 * @param assignee login that takes repairs which the source gave to somebody
 * @param reportedAt when the customer says it happened; empty for now
 */
public record Script(String file, Plan plan, String assignee, Optional<Instant> reportedAt) {

    private static final Set<String> PRIORITIES = Set.of("1", "2", "3", "4");

    /** A case that is reported when it happens. */
    public Script(String file, Plan plan, String assignee) {
        this(file, plan, assignee, Optional.empty());
    }

    String key(String command) {
        return file + ":" + plan.source().ref() + ":" + command;
    }

    String mode() {
        return plan.mode();
    }

    Map<String, Object> report() {
        SourceEvent first = plan.source().first();
        String ref = plan.source().ref();
        String place = first.place().isBlank() ? "unknown" : first.place();
        Map<String, Object> body = new HashMap<>();
        body.put("customer", Map.of("ref", place, "name", place, "tier", "C"));
        body.put("asset", Map.of("serial", file + "-" + ref, "model", model(first)));
        body.put("channel", first.detail().toLowerCase(Locale.ROOT).contains("phone") ? "PHONE" : "API");
        body.put("category", "DEGRADED");
        body.put("symptom", "OTHER");
        body.put("description", "%s %s: %s".formatted(file, ref, first.detail()));
        body.put("region", place);
        body.put("language", "en");
        if (PRIORITIES.contains(first.priority())) {
            body.put("severityHint", "P" + first.priority());
        }
        reportedAt.ifPresent(at -> body.put("reportedAt", at.toString()));
        return body;
    }

    private static String model(SourceEvent first) {
        return first.detail().isBlank() ? "unknown" : first.detail();
    }

    String note(SourceEvent event) {
        return "%s: %s".formatted(event.stage().text(), event.detail());
    }

    Map<String, Object> hold(SourceEvent event) {
        String reason = event.detail().isBlank() ? "waiting" : event.detail();
        String words = reason.toLowerCase(Locale.ROOT);
        String owner = words.contains("vendor") ? "SUPPLIER" : words.contains("problem") ? "US" : "CUSTOMER";
        return Map.of("reason", reason, "owner", owner);
    }

    Map<String, Object> feedback(boolean solved) {
        return Map.of(
                "score", solved ? 9 : 2, "scale", 10, "solved", solved, "comment", solved ? "ok" : "it happened again");
    }
}
