package dev.mendflow.api.pages.instances;

import dev.mendflow.engine.oversight.ProcessInstanceQuery;
import dev.mendflow.engine.oversight.ProcessInstanceState;
import dev.mendflow.engine.oversight.VariableCondition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which instances the reader wants to see; null or empty means any.
 *
 * @param variable {@code name=value}
 * @param from began then or later, by the clock on the reader's wall
 * @param to began earlier, by the clock on the reader's wall
 * @param zone the zone of that clock, UTC when it is not told
 */
record InstanceFilter(
        @BindParam("case") @Nullable String caseNumber,

        @Nullable String process,
        @Nullable Integer version,
        @Nullable ProcessInstanceState state,
        @Nullable Boolean incident,
        @Nullable String element,
        @Nullable String variable,
        @Nullable String from,
        @Nullable String to,
        @Nullable String zone) {

    ProcessInstanceQuery query(@Nullable String businessKey, @Nullable String cursor) {
        return new ProcessInstanceQuery(
                filled(process),
                filled(process) == null ? null : version,
                state,
                businessKey,
                incident,
                filled(element),
                condition(),
                at(from),
                at(to),
                null,
                cursor,
                50);
    }

    /** Whether what was typed for a variable cannot be read. */
    public boolean unreadableVariable() {
        return filled(variable) != null && condition() == null;
    }

    private @Nullable VariableCondition condition() {
        String typed = filled(variable);
        return typed == null ? null : VariableCondition.parse(typed).orElse(null);
    }

    /** Whether anything is asked for beyond what is on the first row of the form. */
    public boolean more() {
        return filled(element) != null || filled(variable) != null || filled(from) != null || filled(to) != null;
    }

    @Nullable
    String number() {
        return filled(caseNumber);
    }

    /** The address of this question on another page, or of the next rows. */
    String address(String path, @Nullable String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, Object> values = words();
        put(values, "cursor", cursor);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    /** The address of the table of all that is found. */
    String export() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/api/process-instances/export");
        words().forEach((name, word) -> {
            if (!name.equals("from") && !name.equals("to") && !name.equals("zone")) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        Map<String, Object> values = words();
        if (at(from) != null) {
            address.queryParam("startedFrom", "{startedFrom}");
            values.put("startedFrom", String.valueOf(at(from)));
        }
        if (at(to) != null) {
            address.queryParam("startedBefore", "{startedBefore}");
            values.put("startedBefore", String.valueOf(at(to)));
        }
        return address.encode().buildAndExpand(values).toUriString();
    }

    /** The words that were filled in, by the name of their field. */
    private Map<String, Object> words() {
        Map<String, Object> words = new TreeMap<>();
        put(words, "case", filled(caseNumber));
        put(words, "process", filled(process));
        put(words, "version", version);
        put(words, "state", state);
        put(words, "incident", incident);
        put(words, "element", filled(element));
        put(words, "variable", filled(variable));
        put(words, "from", filled(from));
        put(words, "to", filled(to));
        put(words, "zone", filled(from) == null && filled(to) == null ? null : filled(zone));
        return words;
    }

    private @Nullable Instant at(@Nullable String wall) {
        if (filled(wall) == null) {
            return null;
        }
        try {
            String place = filled(zone);
            return LocalDateTime.parse(filled(wall))
                    .atZone(place == null ? ZoneOffset.UTC : ZoneId.of(place))
                    .toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static void put(Map<String, Object> words, String name, @Nullable Object word) {
        if (word != null) {
            words.put(name, word);
        }
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
