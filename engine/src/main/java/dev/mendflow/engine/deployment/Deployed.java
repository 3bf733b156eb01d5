package dev.mendflow.engine.deployment;

import java.util.List;

/**
 * What the engine made of a deployment.
 *
 * @param deploymentKey the engine's key of it
 * @param definitions processes, decisions and forms in it, new or unchanged
 */
public record Deployed(long deploymentKey, List<Definition> definitions) {

    /**
     * One definition.
     *
     * @param kind process, decision or form
     * @param id what the model calls it
     * @param version counted by the engine from 1; unchanged content keeps its version
     * @param key the engine's key of that version
     * @param resource the name of the file that it was in
     */
    public record Definition(Kind kind, String id, int version, long key, String resource) {}

    /** Whether this deployment made that version: the engine's keys rise, and a deployment gets its own before what is in it. */
    boolean made(Definition definition) {
        return definition.key() > deploymentKey;
    }

    /** Kinds of definitions. */
    public enum Kind {
        PROCESS,
        DECISION,
        FORM
    }
}
