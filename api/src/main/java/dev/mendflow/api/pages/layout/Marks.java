package dev.mendflow.api.pages.layout;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is painted onto a diagram, by element id.
 *
 * @param taken elements and flows of the way so far
 * @param active how many tokens are where
 * @param past how many tokens have left where
 * @param incidents how many are stuck where
 */
public record Marks(List<String> taken, Map<String, Long> active, Map<String, Long> past, Map<String, Long> incidents) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** As the text that the script of the diagram reads. */
    public String json() {
        return JSON.writeValueAsString(this);
    }
}
