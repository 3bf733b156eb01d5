package dev.mendflow.api.events;

import java.util.Set;

/**
 * Something changed; what, is read again.
 *
 * @param kind {@code cases}, {@code phases} (a case entered one), {@code tasks} or {@code instances}
 * @param ids the names of what changed; of cases their ids
 * @param cases the ids of the cases it is about, by which it is decided who may know; empty for what is about no case
 */
record Hint(String kind, Set<String> ids, Set<String> cases) {

    Hint {
        ids = Set.copyOf(ids);
        cases = Set.copyOf(cases);
    }
}
