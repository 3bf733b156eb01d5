package dev.mendflow.api.setaside;

import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
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

/** Messages that the engine does not take. */
@RestController
class RefusedMessageResource {

    private final RefusedMessageDesk desk;

    RefusedMessageResource(RefusedMessageDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/refused-messages")
    @PreAuthorize(Access.LEAD)
    @Operation(
            summary = "Messages that the engine does not take",
            description = "Those that wait for a decision, which the health of the outbox counts; with open=false those"
                    + " that were decided about.")
    RefusedMessagePage search(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Size(max = 200) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return desk.search(open, cursor, limit);
    }

    @PostMapping("/api/refused-messages/{id}/resend")
    @PreAuthorize(Access.ADMIN)
    @Operation(
            summary = "Puts a message back into the outbox",
            description = "It goes out under the same id, so that the engine takes it once. Refused again, it is listed"
                    + " again. 409 when it was decided about before.")
    ResponseEntity<RefusedMessageView> resend(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return desk.resend(id, caller);
    }

    @PostMapping("/api/refused-messages/{id}/discard")
    @PreAuthorize(Access.ADMIN)
    @Operation(
            summary = "Does without a message",
            description = "The process never hears of it. It stays stored with who, when and why. 409 when it was"
                    + " decided about before.")
    ResponseEntity<RefusedMessageView> discard(
            @PathVariable String id, @Valid @RequestBody Reason form, @AuthenticationPrincipal Caller caller) {
        return desk.discard(id, form, caller);
    }
}
