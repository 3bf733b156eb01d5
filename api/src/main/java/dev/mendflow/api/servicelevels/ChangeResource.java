package dev.mendflow.api.servicelevels;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.policy.PolicyVersion;
import dev.mendflow.policy.ServiceLevelPolicies;
import dev.mendflow.servicelevel.Rollouts;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Looks at what another calendar or policy would do to clocks that run, and lets it. */
@RestController
class ChangeResource {

    private static final int SHOWN = 50;

    private final ChangeDesk desk;
    private final Rollouts rollouts;
    private final ServiceLevelPolicies policies;
    private final ChangeCopies copies;

    ChangeResource(ChangeDesk desk, Rollouts rollouts, ServiceLevelPolicies policies, ChangeCopies copies) {
        this.desk = desk;
        this.rollouts = rollouts;
        this.policies = policies;
        this.copies = copies;
    }

    @GetMapping("/api/service-levels/policy")
    @PreAuthorize(Access.ORGANISATION)
    @Operation(summary = "The decision table that holds", description = "Version 0 is the one that was shipped.")
    PolicyView policy() {
        return PolicyView.of(policies.current());
    }

    @PostMapping("/api/service-levels/preview")
    @PreAuthorize(Access.OVERSIGHT)
    @Operation(
            summary = "What a calendar or policy would do to the clocks that run",
            description =
                    "Nothing is kept. Names the clocks that would move, those that would be late at once in front,"
                            + " at most 200 of them.")
    ImpactView preview(@Valid @RequestBody ChangeForm form) {
        return desk.preview(form);
    }

    @PostMapping("/api/service-levels/rollouts")
    @PreAuthorize(Access.LEAD)
    @Operation(
            summary = "Saves a calendar or policy and moves the clocks that run to it",
            description = "The new version holds for new cases at once; clocks that run follow case by case, and GET"
                    + " shows how far that is. 409 when somebody else saved in between.")
    ResponseEntity<RolloutView> begin(@Valid @RequestBody ChangeForm form, @AuthenticationPrincipal Caller caller) {
        return desk.begin(form, caller.login());
    }

    @GetMapping("/api/service-levels/rollouts")
    @PreAuthorize(Access.OVERSIGHT)
    @Operation(summary = "The newest rollouts")
    Lines all() {
        return new Lines(rollouts.newest(SHOWN).stream().map(copies::rollout).toList());
    }

    @GetMapping("/api/service-levels/rollouts/{rollout}")
    @PreAuthorize(Access.OVERSIGHT)
    @Operation(summary = "How far a rollout is")
    RolloutView show(@PathVariable UUID rollout) {
        return rollouts.find(rollout).map(copies::rollout).orElseThrow(Refusal::notFound);
    }

    /** Rollouts, the newest in front. */
    record Lines(List<RolloutView> items) {}

    /**
     * One version of the policy.
     *
     * @param table DMN as text
     * @param savedAt null for the table that was shipped
     */
    record PolicyView(
            int version,
            String table,
            String reason,
            String savedBy,
            @Nullable Instant savedAt) {

        static PolicyView of(PolicyVersion saved) {
            return new PolicyView(saved.version(), saved.table(), saved.reason(), saved.savedBy(), saved.savedAt());
        }
    }
}
