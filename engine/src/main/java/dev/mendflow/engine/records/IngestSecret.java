package dev.mendflow.engine.records;

/** Tells whether who hands in records knows the secret that was given to the engine's exporter. */
@FunctionalInterface
public interface IngestSecret {

    /** Compares in constant time; the presented text may be empty. */
    boolean matches(String presented);
}
