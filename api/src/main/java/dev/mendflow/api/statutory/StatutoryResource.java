package dev.mendflow.api.statutory;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.asset.Assets;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows how far assets are with the law, and changes the rules. */
@RestController
class StatutoryResource {

    private final StatutoryViews views;
    private final RuleDesk desk;
    private final Assets assets;

    StatutoryResource(StatutoryViews views, RuleDesk desk, Assets assets) {
        this.views = views;
        this.desk = desk;
        this.assets = assets;
    }

    @GetMapping("/api/assets/{serial}/statutory")
    @PreAuthorize(Access.DESK)
    @Operation(summary = "The statutory counters of an asset over all its cases, and what its owner was offered")
    StatutoryView show(@PathVariable String serial) {
        return assets.findBySerial(serial).map(views::of).orElseThrow(Refusal::notFound);
    }

    @GetMapping("/api/statutory-rules")
    @PreAuthorize(Access.ORGANISATION)
    @Operation(summary = "The statutory rules that hold now")
    RuleSetView rules() {
        return desk.show();
    }

    @PutMapping("/api/statutory-rules")
    @PreAuthorize(Access.ADMIN)
    @Operation(
            summary = "Saves the statutory rules as their next version",
            description =
                    "The version of the body is the one that was changed; 409 when somebody else saved in between."
                            + " Counters follow the new rules at once, also for repairs of the past.")
    ResponseEntity<RuleSetView> save(@Valid @RequestBody RuleSetForm form, @AuthenticationPrincipal Caller caller) {
        return desk.save(form, caller.login());
    }
}
