package dev.mendflow.api.pages.inbox;

import dev.mendflow.api.security.Caller;
import dev.mendflow.api.worklist.Sight;
import dev.mendflow.api.worklist.WorklistFilter;
import dev.mendflow.customer.Tier;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.Severity;
import dev.mendflow.servicecase.WaitOwner;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the reader of the inbox wants to see, as it is written in the address of the page; what nobody knows asks for nothing.
 *
 * @param view {@code mine}, {@code groups} or {@code all}; anything else means {@code mine}
 * @param q a part of the case number, the customer's name or the serial
 * @param severity only cases of this severity
 * @param phase only cases in this phase
 * @param tier only cases of customers of this tier
 * @param waiting only cases that wait for these
 * @param element only tasks with this id in the diagram
 * @param risk {@code true} for cases whose next promise is broken or due within the hour
 */
record InboxFilter(
        @Nullable String view,
        @Nullable String q,
        @Nullable String severity,
        @Nullable String phase,
        @Nullable String tier,
        @Nullable String waiting,
        @Nullable String element,
        @Nullable String risk) {

    static final List<String> VIEWS = List.of("mine", "groups", "all");

    private static final int LONGEST = 100;

    InboxFilter {
        view = view != null && VIEWS.contains(view) ? view : "mine";
        q = q == null || q.isBlank()
                ? null
                : q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
        severity = known(Severity.values(), severity);
        phase = known(Phase.values(), phase);
        tier = known(Tier.values(), tier);
        waiting = known(WaitOwner.values(), waiting);
        element = element == null || element.isBlank() ? null : element;
        risk = "true".equals(risk) ? risk : null;
    }

    Sight sight(Caller caller) {
        return sight(String.valueOf(view), caller);
    }

    static Sight sight(String view, Caller caller) {
        return switch (view) {
            case "groups" -> Sight.groups(caller);
            case "all" -> Sight.all(caller);
            default -> Sight.mine(caller);
        };
    }

    WorklistFilter filter() {
        return new WorklistFilter(
                q,
                null,
                severity == null ? null : Severity.valueOf(severity),
                phase == null ? null : Phase.valueOf(phase),
                tier == null ? null : Tier.valueOf(tier),
                waiting == null ? null : WaitOwner.valueOf(waiting),
                element,
                risk == null ? null : Boolean.TRUE);
    }

    /** Whether something besides the view was asked for. */
    public boolean isNarrow() {
        return !words().isEmpty();
    }

    /** The words that were filled in besides the view, by the name of their field. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "q", q);
        put(words, "severity", severity);
        put(words, "phase", phase);
        put(words, "tier", tier);
        put(words, "waiting", waiting);
        put(words, "element", element);
        put(words, "risk", risk);
        return words;
    }

    /** Where the page shows this. */
    String address(@Nullable String cursor) {
        return address(String.valueOf(view), cursor);
    }

    /** Where the page shows the same in another view. */
    String address(String other, @Nullable String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/inbox").queryParam("view", other);
        words().forEach((name, word) -> address.queryParam(name, "{" + name + "}"));
        if (cursor != null) {
            address.queryParam("cursor", cursor);
        }
        return address.encode().buildAndExpand(words()).toUriString();
    }

    private static void put(Map<String, String> words, String name, @Nullable String word) {
        if (word != null) {
            words.put(name, word);
        }
    }

    private static @Nullable String known(Enum<?>[] codes, @Nullable String typed) {
        return Arrays.stream(codes)
                .map(Enum::name)
                .filter(code -> code.equals(typed))
                .findFirst()
                .orElse(null);
    }
}
