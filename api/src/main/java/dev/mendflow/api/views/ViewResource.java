package dev.mendflow.api.views;

import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Keeps views of the inbox. */
@RestController
class ViewResource {

    private final InboxViews views;

    ViewResource(InboxViews views) {
        this.views = views;
    }

    @GetMapping("/api/inbox/views")
    @PreAuthorize(Access.STAFF)
    @Operation(summary = "The caller's own views of the inbox and the shared ones")
    Lines all(@AuthenticationPrincipal Caller caller) {
        return new Lines(views.offeredTo(caller));
    }

    @PostMapping("/api/inbox/views")
    @PreAuthorize(Access.STAFF)
    @Operation(summary = "Keeps a view of the inbox", description = "Only those who lead may share one with everybody.")
    ResponseEntity<ViewLine> keep(@Valid @RequestBody ViewForm form, @AuthenticationPrincipal Caller caller) {
        return views.keep(form, caller);
    }

    @PutMapping("/api/inbox/views/{view}")
    @PreAuthorize(Access.STAFF)
    @Operation(summary = "Changes a view: the own ones, and for those who lead the shared ones too")
    ResponseEntity<ViewLine> change(
            @PathVariable UUID view, @Valid @RequestBody ViewForm form, @AuthenticationPrincipal Caller caller) {
        return views.change(view, form, caller);
    }

    @DeleteMapping("/api/inbox/views/{view}")
    @PreAuthorize(Access.STAFF)
    @Operation(summary = "Forgets a view")
    ResponseEntity<ViewLine> forget(@PathVariable UUID view, @AuthenticationPrincipal Caller caller) {
        return views.forget(view, caller);
    }

    /** All that are offered, by name. */
    record Lines(List<ViewLine> items) {}
}
