package dev.mendflow.api.pages.administration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * How a part of the program is, in a word that becomes a text.
 *
 * @param part engine, rows, outbox or mail
 * @param level good, warn or bad
 * @param word names the text {@code admin.health.<part>.<word>}
 * @param figures what the text names
 */
record Light(String part, String level, String word, List<String> figures) {

    Light {
        figures = List.copyOf(figures);
    }

    /** The key of its text. */
    public String key() {
        return "admin.health." + part + "." + word;
    }

    /** The arguments of its text. */
    public Object[] arguments() {
        return figures.toArray();
    }

    /** Whether the engine takes commands. */
    static Light ofEngine(Health health) {
        String phase = detail(health, "state");
        return switch (phase) {
            case "READY" -> new Light("engine", "good", "READY", List.of(detail(health, "restarts")));
            case "STARTING" -> new Light("engine", "warn", "STARTING", List.of());
            default -> new Light("engine", "bad", phase.isEmpty() ? "LOST" : phase, List.of());
        };
    }

    /** Whether pages show what the engine did. */
    static Light ofRows(Health health) {
        List<String> figures = List.of(
                detail(health, "lagSeconds"), detail(health, "deadLetters"), detail(health, "refusedPartitions"));
        if (health.getStatus().equals(Status.DOWN)) {
            return new Light("rows", "bad", "0".equals(figures.get(2)) ? "silent" : "refused", figures);
        }
        if (!"0".equals(figures.get(1))) {
            return new Light("rows", "warn", "dead", figures);
        }
        return health.getStatus().equals(Status.UP)
                ? new Light("rows", "good", "fresh", figures)
                : new Light("rows", "warn", "late", figures);
    }

    /** Whether what was stored has been told to the engine. */
    static Light ofOutbox(Health health) {
        List<String> figures = List.of(detail(health, "depth"), seconds(detail(health, "oldest")));
        if (!"0".equals(detail(health, "refused"))) {
            return new Light("outbox", "bad", "refused", List.of(detail(health, "refused")));
        }
        if (health.getStatus().equals(Status.DOWN)) {
            return new Light("outbox", "bad", "jammed", figures);
        }
        return new Light("outbox", "good", "0".equals(figures.getFirst()) ? "empty" : "flowing", figures);
    }

    /** Whether people are told outside the pages too. */
    static Light ofMail(Health health) {
        String dead = detail(health, "dead");
        if (!"0".equals(dead)) {
            return new Light("mail", "warn", "dead", List.of(dead));
        }
        boolean none = details(health).get("channels") instanceof List<?> channels && channels.isEmpty();
        return new Light("mail", none ? "warn" : "good", none ? "none" : "fine", List.of());
    }

    private static String detail(Health health, String name) {
        Object value = details(health).get(name);
        return value == null ? "" : value.toString();
    }

    private static Map<String, Object> details(Health health) {
        return health.getDetails();
    }

    private static String seconds(String duration) {
        return duration.isEmpty()
                ? "0"
                : String.valueOf(Duration.parse(duration).toSeconds());
    }
}
