package dev.mendflow.api.staff;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * An absence to be entered.
 *
 * @param from first instant of it
 * @param until first instant after it
 */
@Schema(example = """
        {"from": "2026-12-24T00:00:00+01:00", "until": "2027-01-02T00:00:00+01:00"}""")
record AbsenceForm(@NotNull Instant from, @NotNull Instant until) {}
