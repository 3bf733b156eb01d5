package dev.mendflow.api.servicelevels;

import dev.mendflow.ledger.ChangeMode;
import dev.mendflow.worktime.CalendarDraft;
import dev.mendflow.worktime.CalendarDraft.ExceptionDraft;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A calendar or a policy as it shall be: exactly one of the two.
 *
 * @param calendar the calendar
 * @param policy the decision table
 * @param mode what becomes of the time that clocks have used, RETRO_CREDIT if missing; a calendar counts from now on anyway
 * @param reason why it is changed; not needed to look
 * @param version the version that was changed, 0 for a new calendar; not needed to look
 */
@Schema(example = """
        {"calendar": {"id": "CN", "zone": "Asia/Shanghai",
                      "week": {"MONDAY": ["09:00-12:00", "13:30-18:00"]},
                      "exceptions": [{"date": "2026-12-26", "type": "CLOSED"}]},
         "reason": "Stocktaking", "version": 1}""")
record ChangeForm(
        @Valid @Nullable CalendarPart calendar,
        @Valid @Nullable PolicyPart policy,
        @Nullable ChangeMode mode,
        @Size(max = 1_000) @Nullable String reason,
        @Min(0) @Nullable Integer version) {

    @AssertTrue
    boolean isOneChange() {
        return (calendar == null) != (policy == null);
    }

    ChangeMode modeOrDefault() {
        return mode == null ? ChangeMode.RETRO_CREDIT : mode;
    }

    /** A calendar in full, as it is shown. */
    record CalendarPart(
            @NotBlank @Nullable String id,
            @Nullable String zone,
            @Nullable String name,
            @Nullable Map<String, List<String>> week,
            @Nullable List<ExceptionDraft> exceptions) {

        CalendarDraft draft() {
            return new CalendarDraft(
                    zone, name, week == null ? Map.of() : week, exceptions == null ? List.of() : exceptions);
        }
    }

    /**
     * A decision table.
     *
     * @param table DMN as text
     */
    record PolicyPart(
            @NotBlank @Size(max = 1_000_000) @Nullable String table) {}
}
