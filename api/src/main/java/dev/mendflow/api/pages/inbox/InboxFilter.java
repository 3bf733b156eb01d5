package dev.mendflow.api.pages.inbox;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of the inbox wants to see.
 *
 * @param view {@code mine}, {@code groups} or {@code all}; anything else means {@code mine}
 * @param severity only cases of this severity, null or empty for all
 * @param q a part of the case number, the customer's name or the serial, null or empty for all
 * @param element only tasks with this id in the diagram, null or empty for all
 */
record InboxFilter(
        @Nullable String view,
        @Nullable String severity,
        @Nullable String q,
        @Nullable String element) {

    private static final Set<String> VIEWS = Set.of("mine", "groups", "all");

    InboxFilter {
        view = view != null && VIEWS.contains(view) ? view : "mine";
        severity = blankToNull(severity);
        q = blankToNull(q);
        element = blankToNull(element);
    }

    /** Whether tasks have to be compared with their cases, which the engine does not know. */
    boolean asksForCases() {
        return severity != null || q != null;
    }

    boolean matches(TaskLine line) {
        return (severity == null || severity.equals(line.severity()))
                && (q == null || contains(line.caseNumber()) || contains(line.customer()) || contains(line.asset()));
    }

    /** The words that were filled in, by the name of their field. */
    Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        put(words, "severity", severity);
        put(words, "q", q);
        put(words, "element", element);
        return words;
    }

    private boolean contains(@Nullable String text) {
        return text != null
                && q != null
                && text.toLowerCase(Locale.ROOT).contains(q.strip().toLowerCase(Locale.ROOT));
    }

    private static void put(Map<String, String> words, String name, @Nullable String word) {
        if (word != null) {
            words.put(name, word);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
