package dev.mendflow.engine.records;

/** These records are not of the engine whose rows we have, or not of the same past: nothing was changed. */
class EngineRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EngineRefused(String reason) {
        super(reason);
    }
}
