package dev.mendflow.api.kpis;

import dev.mendflow.api.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the service stands now. */
@RestController
class BoardResource {

    private final Live live;

    BoardResource(Live live) {
        this.live = live;
    }

    @GetMapping("/api/board")
    @PreAuthorize(Access.LEAD)
    @Operation(summary = "How many cases are open in which phase, wait for whom, and have a promise in danger")
    LiveView counts() {
        return live.counts();
    }

    @GetMapping("/api/board/risks")
    @PreAuthorize(Access.LEAD)
    @Operation(summary = "Open promises, what falls due first in front, with whoever has to do something")
    Live.Risks risks(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return live.risks(cursor, limit);
    }

    @GetMapping("/api/board/escalations")
    @PreAuthorize(Access.LEAD)
    @Operation(summary = "Who up the line was told of promises, the newest first")
    List<EscalationView> escalations(@RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return live.escalations(limit);
    }
}
