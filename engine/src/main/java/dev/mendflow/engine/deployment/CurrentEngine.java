package dev.mendflow.engine.deployment;

import dev.mendflow.engine.broker.EngineIdentity;
import dev.mendflow.engine.records.EngineData;
import dev.mendflow.engine.records.RecognisedEngine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which engine models go to: our own is known from its directory, one that runs elsewhere by the records it sends. */
@Component
class CurrentEngine {

    private final @Nullable EngineIdentity own;
    private final RecognisedEngine elsewhere;

    CurrentEngine(ObjectProvider<EngineIdentity> own, RecognisedEngine elsewhere) {
        this.own = own.getIfAvailable();
        this.elsewhere = elsewhere;
    }

    /** Empty of one that runs elsewhere and has sent no record yet. */
    Optional<EngineData> data() {
        return own == null ? elsewhere.data() : Optional.of(new EngineData(own.engineId(), own.epoch()));
    }
}
