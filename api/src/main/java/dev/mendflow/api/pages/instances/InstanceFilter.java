package dev.mendflow.api.pages.instances;

import dev.mendflow.engine.oversight.ProcessInstanceQuery;
import dev.mendflow.engine.oversight.ProcessInstanceState;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which instances the reader wants to see; null means any. */
record InstanceFilter(
        @Nullable String caseNumber,
        @Nullable String process,
        @Nullable Integer version,
        @Nullable ProcessInstanceState state,
        @Nullable Boolean incident,
        @Nullable String element) {

    ProcessInstanceQuery query(@Nullable String businessKey, @Nullable String cursor) {
        return new ProcessInstanceQuery(
                process, version, state, businessKey, incident, element, null, null, null, null, cursor, 50);
    }

    /** The words that were filled in, by the name of their field. */
    Map<String, Object> words() {
        Map<String, Object> words = new TreeMap<>();
        put(words, "case", caseNumber);
        put(words, "process", process);
        put(words, "version", version);
        put(words, "state", state);
        put(words, "incident", incident);
        put(words, "element", element);
        return words;
    }

    private static void put(Map<String, Object> words, String name, @Nullable Object word) {
        if (word != null) {
            words.put(name, word);
        }
    }
}
