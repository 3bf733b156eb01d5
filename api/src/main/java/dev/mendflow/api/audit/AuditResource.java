package dev.mendflow.api.audit;

import dev.mendflow.api.security.Access;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail for the administrator. */
@RestController
class AuditResource {

    private static final int PAGE = 100;

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/api/audit")
    @PreAuthorize(Access.ADMIN)
    AuditPage entries(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Long cursor) {
        List<AuditEntry> entries = trail.read(subject, cursor, PAGE);
        return new AuditPage(
                entries, entries.size() < PAGE ? null : entries.getLast().seq());
    }

    /**
     * Entries from the newest to the oldest.
     *
     * @param next the cursor of the next page, null on the last
     */
    record AuditPage(List<AuditEntry> items, @Nullable Long next) {}
}
