package dev.mendflow.api.replay;

import java.util.List;

/**
 * One case of a replay file.
 *
 * @param ref the source's own number, unique in its file
 * @param events what was recorded, oldest first, never empty
 */
public record SourceCase(String ref, List<SourceEvent> events) {

    SourceEvent first() {
        return events.getFirst();
    }
}
