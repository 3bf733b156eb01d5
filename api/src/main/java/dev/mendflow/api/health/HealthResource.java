package dev.mendflow.api.health;

import dev.mendflow.api.security.Access;
import dev.mendflow.engine.broker.EngineReadiness;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells those who lead how the program is, and everybody who works with it whether the engine answers. */
@RestController
class HealthResource {

    private final ProgramHealth health;
    private final EngineReadiness engine;

    HealthResource(ProgramHealth health, EngineReadiness engine) {
        this.health = health;
        this.engine = engine;
    }

    @GetMapping("/api/health")
    @PreAuthorize(Access.LEAD)
    @Operation(
            summary = "How the program is",
            description = "The engine, the rows of what it did, the outbox and the mail, with the figures that"
                    + " docs/operations.md explains.")
    Parts parts() {
        return new Parts(Arrays.stream(ProgramHealth.Part.values())
                .map(part -> PartView.of(part, health.of(part)))
                .toList());
    }

    @GetMapping("/api/health/engine")
    @PreAuthorize(Access.ORGANISATION)
    @Operation(
            summary = "Whether the engine takes commands",
            description = "While it does not, what is shown is from before, and commands to tasks and processes are"
                    + " answered with 503.")
    EngineView engine() {
        return new EngineView(engine.isReady(), engine.awaySince().orElse(null));
    }

    /** The parts that are looked at. */
    record Parts(List<PartView> items) {}

    /**
     * One part.
     *
     * @param status UP, DOWN, OUT_OF_SERVICE or UNKNOWN
     */
    record PartView(String part, String status, Map<String, Object> details) {

        static PartView of(ProgramHealth.Part part, Health health) {
            return new PartView(part.name(), health.getStatus().getCode(), health.getDetails());
        }
    }

    /** @param awaySince since when no command goes through, null while it is ready */
    record EngineView(boolean ready, @Nullable Instant awaySince) {}
}
