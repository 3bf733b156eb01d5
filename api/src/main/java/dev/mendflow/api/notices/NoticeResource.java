package dev.mendflow.api.notices;

import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Locale;
import java.util.Objects;
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

/** Shows callers what they are told. */
@RestController
class NoticeResource {

    private final NoticeDesk desk;

    NoticeResource(NoticeDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/notices")
    @PreAuthorize(Access.SIGNED_IN)
    @Operation(summary = "The caller's notices and those of their groups, the newest first")
    NoticePage page(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        return desk.page(caller, unread, before, limit, locale);
    }

    @PostMapping("/api/notices/{number}/read")
    @PreAuthorize(Access.SIGNED_IN)
    @Operation(
            summary = "Marks a notice as read by the caller",
            description = "Others of a group still have it unread.")
    ResponseEntity<Unread> read(@PathVariable long number, @AuthenticationPrincipal Caller caller) {
        return desk.markRead(number, caller);
    }

    @PostMapping("/api/notices/read")
    @PreAuthorize(Access.SIGNED_IN)
    @Operation(summary = "Marks all notices as read by the caller, up to the newest one they saw")
    ResponseEntity<Unread> readAll(@Valid @RequestBody ReadForm form, @AuthenticationPrincipal Caller caller) {
        return desk.markAllRead(Objects.requireNonNull(form.upTo()), caller);
    }
}
