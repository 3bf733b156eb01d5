package dev.mendflow.engine.broker;

import java.time.Clock;

/** What is known of an engine that no supervisor looks after. */
public final class KnownReadiness {

    private KnownReadiness() {}

    /** It takes commands. */
    public static EngineReadiness ready() {
        EngineReadiness readiness = lost();
        readiness.becomeReady();
        return readiness;
    }

    /** It was found not to answer. */
    public static EngineReadiness lost() {
        return new EngineReadiness(event -> {}, Clock.systemUTC());
    }
}
