package dev.mendflow.api.audit;

import dev.mendflow.api.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail for the administrator. */
@RestController
class AuditResource {

    private static final int AT_A_TIME = 1_000;
    private static final int MOST_ROWS = 100_000;

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/api/audit")
    @PreAuthorize(Access.ADMIN)
    @Operation(summary = "Who did what, from the newest to the oldest", description = "from is included, to is not.")
    AuditPage entries(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(200) int limit) {
        return trail.read(new AuditQuery(actor, action, subject, from, to, cursor, limit));
    }

    @GetMapping("/api/audit/export")
    @PreAuthorize(Access.ADMIN)
    @Operation(
            summary = "The same as CSV",
            description = "UTF-8, at most 100,000 rows, the newest; ask for less time when there are more.")
    void export(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
        var file = new AuditFile(response.getWriter());
        var query = new AuditQuery(actor, action, subject, from, to, null, AT_A_TIME);
        AuditPage page = trail.read(query);
        file.add(page.items());
        for (int rows = AT_A_TIME; page.next() != null && rows < MOST_ROWS; rows += AT_A_TIME) {
            page = trail.read(query.before(page.next()));
            file.add(page.items());
        }
    }
}
