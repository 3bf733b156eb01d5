package dev.mendflow.api.views;

import dev.mendflow.customer.Tier;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.Severity;
import dev.mendflow.servicecase.WaitOwner;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the inbox is asked; null asks for nothing special.
 *
 * @param view whose tasks, MINE if it is not said
 * @param q a part of the case number, the customer's name or the serial
 * @param element id of the task in the diagram
 * @param atRisk true for cases whose next promise is broken or due within the hour
 */
public record Question(
        @Nullable Whose view,
        @Nullable @Size(max = 100) String q,
        @Nullable Severity severity,
        @Nullable Phase phase,
        @Nullable Tier tier,
        @Nullable WaitOwner waitOwner,
        @Nullable @Size(max = 255) String element,
        @Nullable Boolean atRisk) {

    /** Whose tasks. */
    public enum Whose {
        MINE,
        GROUPS,
        ALL
    }

    /** The same as the page of the inbox writes it into its address. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("view", (view == null ? Whose.MINE : view).name().toLowerCase(Locale.ROOT));
        put(words, "q", q);
        put(words, "severity", severity);
        put(words, "phase", phase);
        put(words, "tier", tier);
        put(words, "waiting", waitOwner);
        put(words, "element", element);
        put(words, "risk", Boolean.TRUE.equals(atRisk) ? "true" : null);
        return words;
    }

    private static void put(Map<String, String> words, String name, @Nullable Object word) {
        if (word != null && !word.toString().isBlank()) {
            words.put(name, word.toString());
        }
    }
}
