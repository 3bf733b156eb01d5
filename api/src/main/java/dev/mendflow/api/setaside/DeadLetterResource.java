package dev.mendflow.api.setaside;

import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.setaside.DeadLetterDesk.WholeLetter;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records of the engine that could not be applied. */
@RestController
class DeadLetterResource {

    private final DeadLetterDesk desk;

    DeadLetterResource(DeadLetterDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/dead-letters")
    @PreAuthorize(Access.LEAD)
    @Operation(
            summary = "Records of the engine that could not be applied",
            description = "Those that nobody has looked at yet, which the health of the rows counts; with open=false"
                    + " those that somebody has.")
    DeadLetterPage search(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Size(max = 100) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return desk.search(open, cursor, limit);
    }

    @GetMapping("/api/dead-letters/{partition}/{position}")
    @PreAuthorize(Access.ADMIN)
    @Operation(summary = "One of them with the record as it came")
    WholeLetter show(@PathVariable int partition, @PathVariable long position) {
        return desk.show(partition, position);
    }

    @PostMapping("/api/dead-letters/{partition}/{position}/acknowledge")
    @PreAuthorize(Access.ADMIN)
    @Operation(
            summary = "Says that somebody has looked at it",
            description = "It stays stored with who, when and why, and no longer counts in the health. The record is"
                    + " not applied by that. 409 when somebody else has looked at it before.")
    ResponseEntity<DeadLetterView> acknowledge(
            @PathVariable int partition,
            @PathVariable long position,
            @Valid @RequestBody Reason form,
            @AuthenticationPrincipal Caller caller) {
        return desk.acknowledge(partition, position, form, caller);
    }
}
