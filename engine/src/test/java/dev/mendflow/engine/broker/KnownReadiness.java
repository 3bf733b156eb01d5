package dev.mendflow.engine.broker;

import java.time.Clock;

/** What is known of an engine that no supervisor looks after. */
public final class KnownReadiness {

    private KnownReadiness() {}

    /** It takes commands. */
    public static EngineReadiness ready() {
        EngineReadiness readiness = lost();
        becomesReady(readiness);
        return readiness;
    }

    /** It was found not to answer. */
    public static EngineReadiness lost() {
        return new EngineReadiness(event -> {}, Clock.systemUTC());
    }

    /** From now on it takes commands. */
    public static void becomesReady(EngineReadiness readiness) {
        readiness.becomeReady();
    }

    /** It was found not to answer any more. */
    public static void isLost(EngineReadiness readiness) {
        readiness.leave(EngineState.Phase.LOST, "it does not answer");
    }
}
