package dev.mendflow.api.oversight;

import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.engine.oversight.MigrationPlan;
import dev.mendflow.engine.oversight.ProcessInstances;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Interventions in instances that run: stop, move to another version, move tokens. */
@RestController
class CorrectionResource {

    private final ProcessInstances instances;
    private final CorrectionDesk desk;
    private final Commands commands;

    CorrectionResource(ProcessInstances instances, CorrectionDesk desk, Commands commands) {
        this.instances = instances;
        this.desk = desk;
        this.commands = commands;
    }

    /** Stops an instance; one that carries an open case is ended by calling the case off. */
    @PostMapping("/api/process-instances/{key}/cancel")
    @PreAuthorize(Access.LEAD)
    ResponseEntity<Accepted> cancel(@PathVariable long key) {
        return commands.outside(new Act("instance.cancel", String.valueOf(key)), "", Accepted.class, () -> {
            return Reply.ok(Accepted.of(key, desk.cancel(key)));
        });
    }

    /** What a migration to this version would do, and what stands in its way. */
    @GetMapping("/api/process-instances/{key}/migration")
    @PreAuthorize(Access.OVERSIGHT)
    PlanView plan(@PathVariable long key, @RequestParam int version) {
        return PlanView.of(desk.plan(key, version, Map.of()));
    }

    /** Moves an instance to another version of its process. */
    @PostMapping("/api/process-instances/{key}/migrate")
    @PreAuthorize(Access.OVERSIGHT)
    ResponseEntity<Accepted> migrate(@PathVariable long key, @Valid @RequestBody Migration wish) {
        return commands.outside(new Act("instance.migrate", String.valueOf(key)), wish, Accepted.class, () -> {
            instances.find(key).orElseThrow(Refusal::notFound);
            return Reply.ok(Accepted.of(key, desk.migrate(key, wish.version(), wish.mapped())));
        });
    }

    /** Puts tokens on elements and takes others away, all or nothing. */
    @PostMapping("/api/process-instances/{key}/modify")
    @PreAuthorize(Access.LEAD)
    ResponseEntity<Accepted> modify(@PathVariable long key, @Valid @RequestBody Modification wish) {
        return commands.outside(new Act("instance.modify", String.valueOf(key)), wish, Accepted.class, () -> {
            instances.find(key).orElseThrow(Refusal::notFound);
            return Reply.ok(Accepted.of(key, desk.modify(key, wish.toActivate(), wish.toTerminate())));
        });
    }

    /**
     * A migration.
     *
     * @param version the number of the version to come to
     * @param elements which element becomes which, where the ids differ
     */
    record Migration(
            @NotNull @Positive Integer version,
            @Nullable @Size(max = 500) Map<String, String> elements) {

        Map<String, String> mapped() {
            return elements == null ? Map.of() : elements;
        }
    }

    /**
     * A modification.
     *
     * @param activate ids of the elements that get a token
     * @param terminate keys of the tokens that are taken away
     */
    record Modification(
            @Nullable @Size(max = 50) List<@Size(max = 255) String> activate,
            @Nullable @Size(max = 50) List<String> terminate) {

        List<String> toActivate() {
            return activate == null ? List.of() : activate;
        }

        List<Long> toTerminate() {
            try {
                return terminate == null
                        ? List.of()
                        : terminate.stream().map(Long::valueOf).toList();
            } catch (NumberFormatException noKey) {
                throw Refusal.invalid(List.of(new FieldProblem("terminate", "no-token")));
            }
        }
    }

    /**
     * What a migration would do.
     *
     * @param elements which element becomes which
     * @param obstacles what stands in the way; with any nothing is done
     */
    record PlanView(
            String key,
            String process,
            int fromVersion,
            int version,
            boolean possible,
            Map<String, String> elements,
            List<ObstacleView> obstacles) {

        static PlanView of(MigrationPlan plan) {
            return new PlanView(
                    String.valueOf(plan.instance().key()),
                    plan.instance().bpmnProcessId(),
                    plan.instance().version(),
                    plan.target().version(),
                    plan.isPossible(),
                    new TreeMap<>(plan.elements()),
                    plan.obstacles().stream()
                            .map(obstacle ->
                                    new ObstacleView(obstacle.elementId(), CorrectionDesk.code(obstacle.reason())))
                            .toList());
        }
    }

    /** An element whose token cannot be moved, and why. */
    record ObstacleView(String element, String reason) {}
}
