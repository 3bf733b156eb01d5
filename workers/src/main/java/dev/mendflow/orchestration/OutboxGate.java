package dev.mendflow.orchestration;

import org.springframework.stereotype.Component;

/**
 * Holds messages back until the models that wait for them are in the engine. A message that comes before its model is kept by
 * the engine and starts nothing when the model follows: on a first start a case reported early would never get its process.
 */
@Component
public class OutboxGate {

    private volatile boolean open;

    OutboxGate(OutboxSettings settings) {
        this.open = !settings.waitForModels();
    }

    /** The models are in the engine: from now on messages go out. */
    public void open() {
        open = true;
    }

    boolean isOpen() {
        return open;
    }
}
