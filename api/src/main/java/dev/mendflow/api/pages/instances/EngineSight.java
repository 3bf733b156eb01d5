package dev.mendflow.api.pages.instances;

import dev.mendflow.engine.broker.EngineReadiness;
import java.time.Instant;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the pages about the engine whether it answers: what they show is from before then, and nothing can be done. */
@ControllerAdvice(basePackages = {"dev.mendflow.api.pages.processes", "dev.mendflow.api.pages.instances"})
class EngineSight {

    private final EngineReadiness readiness;

    EngineSight(EngineReadiness readiness) {
        this.readiness = readiness;
    }

    @ModelAttribute("engineReady")
    boolean engineReady() {
        return readiness.isReady();
    }

    @ModelAttribute("engineSince")
    Instant engineSince() {
        return readiness.state().since();
    }
}
