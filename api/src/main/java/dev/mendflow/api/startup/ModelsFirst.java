package dev.mendflow.api.startup;

import dev.mendflow.engine.deployment.ModelsInPlace;
import dev.mendflow.orchestration.OutboxGate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets messages out to the engine once it has the models, for neither side knows the other. */
@Component
class ModelsFirst {

    private final OutboxGate gate;

    ModelsFirst(OutboxGate gate) {
        this.gate = gate;
    }

    @EventListener
    void on(ModelsInPlace inPlace) {
        gate.open();
    }
}
