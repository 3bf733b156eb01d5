package dev.mendflow.engine.inbox;

import java.util.Set;

/**
 * A person who looks for work.
 *
 * @param name the name under which tasks are assigned
 * @param groups the candidate groups the person belongs to
 */
public record TaskReader(String name, Set<String> groups) {

    public TaskReader {
        groups = Set.copyOf(groups);
    }
}
