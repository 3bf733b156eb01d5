package dev.mendflow.api.technicians;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * A leave to be entered.
 *
 * @param from first instant of it
 * @param until first instant after it
 */
@Schema(example = """
        {"from": "2026-12-24T00:00:00+08:00", "until": "2026-12-26T00:00:00+08:00"}""")
record LeaveForm(@NotNull Instant from, @NotNull Instant until) {}
