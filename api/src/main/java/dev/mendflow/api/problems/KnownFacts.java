package dev.mendflow.api.problems;

import java.util.Optional;

/** What a room of the surface knows about the facts that its doors throw. */
public interface KnownFacts {

    /** The refusal that says this fact, empty if it is none of this room. */
    Optional<Refusal> refusal(Exception fact);
}
