package dev.mendflow.api.events;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Something changed; what, is read again.
 *
 * @param kind {@code cases}, {@code phases} (a case entered one), {@code tasks}, {@code instances}, {@code rollouts},
 *     {@code engine} (it came or went), or {@code resync} when hints were lost
 * @param ids the names of what changed, of cases their ids; empty when they are too many to name
 * @param cases the ids of the cases it is about, by which it is decided who may know; empty for what is about no case
 */
record Hint(String kind, Set<String> ids, Set<String> cases) {

    /** Everything may have changed. */
    static final Hint RESYNC = new Hint("resync", Set.of(), Set.of());

    /** The engine answers again, or no longer. */
    static final Hint ENGINE = new Hint("engine", Set.of(), Set.of());

    /** Nothing has changed: whoever writes to a page finds out whether it is still there. */
    static final Hint NOTHING = new Hint("nothing", Set.of(), Set.of());

    /** Beyond this many, pages read everything again. */
    private static final int MOST_IDS = 50;

    Hint {
        ids = ids.size() > MOST_IDS ? Set.of() : Set.copyOf(ids);
        cases = Set.copyOf(cases);
    }

    /** One hint of each kind that says all that these say. */
    static Collection<Hint> merged(Collection<Hint> hints) {
        Map<String, Hint> byKind = new LinkedHashMap<>();
        hints.forEach(hint -> byKind.merge(hint.kind(), hint, Hint::and));
        return byKind.values();
    }

    private Hint and(Hint other) {
        Set<String> both = ids.isEmpty() || other.ids.isEmpty() ? Set.of() : union(ids, other.ids);
        return new Hint(kind, both, union(cases, other.cases));
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }
}
