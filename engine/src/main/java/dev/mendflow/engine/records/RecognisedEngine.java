package dev.mendflow.engine.records;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose records the rows are made of. */
@Component
public class RecognisedEngine {

    private final Positions positions;

    RecognisedEngine(Positions positions) {
        this.positions = positions;
    }

    /** The engine in its newest epoch; empty as long as no record has come. */
    public Optional<EngineData> data() {
        return positions.newestSource().map(Source::data);
    }
}
