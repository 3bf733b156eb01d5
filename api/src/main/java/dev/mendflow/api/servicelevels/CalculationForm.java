package dev.mendflow.api.servicelevels;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import dev.mendflow.ledger.ChangeMode;
import dev.mendflow.ledger.PauseOwner;
import dev.mendflow.worktime.BudgetUnit;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A clock and what happens to it.
 *
 * @param calendar id of a calendar on file, or a calendar as it is shown
 * @param start from when the clock runs
 * @param budget an ISO 8601 duration, or a number of the unit
 * @param unit what the budget is counted in, WORK_MINUTE if missing
 * @param rungs percents of the budget
 * @param afterDue rungs that come again and again after the due time
 * @param events what happens, in any order
 * @param asOf when to look; the last event, or the start, if missing
 */
@Schema(example = """
        {"calendar": "CN", "start": "2026-11-09T09:00:00+08:00", "budget": "PT16H", "unit": "WORK_MINUTE",
         "rungs": [50, 75, 90, 100],
         "events": [
           {"at": "2026-11-09T10:00:00+08:00", "type": "hold", "reason": "part missing", "owner": "PARTS"},
           {"at": "2026-11-09T14:30:00+08:00", "type": "resume"},
           {"at": "2026-11-09T15:00:00+08:00", "type": "change", "mode": "RETRO_CREDIT", "budget": "PT4H"}],
         "asOf": "2026-11-09T15:00:00+08:00"}""")
record CalculationForm(
        @Schema(
                description = "Id of a calendar on file, or a calendar: {zone, week, exceptions}",
                oneOf = {String.class, CalendarForm.class})
        @NotNull
        @Nullable
        Object calendar,

        @NotNull @Nullable Instant start,

        @Schema(
                description = BUDGET,
                oneOf = {String.class, Number.class})
        @NotNull
        @Nullable
        Object budget,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES) @Nullable
        BudgetUnit unit,

        @Size(max = 20) @Nullable List<@NotNull @Min(1) @Max(1_000) Integer> rungs,
        @Valid @Nullable AfterDue afterDue,
        @Size(max = 100) @Nullable List<@NotNull @Valid EventForm> events,
        @JsonAlias("now") @Nullable Instant asOf) {

    static final String BUDGET = "ISO 8601 duration (PT8H; P3D for the units of days), or a number of the unit"
            + " (480 work minutes, 3 business days)";

    /**
     * Rungs after the due time.
     *
     * @param every how long between them, in the time that counts for the budget: an ISO 8601 duration
     * @param times how many
     */
    record AfterDue(
            @NotNull @Nullable String every,
            @NotNull @Min(1) @Max(20) @Nullable Integer times) {}

    /** What can happen. */
    enum Type {
        HOLD,
        RESUME,
        /** Another policy. */
        CHANGE,
        /** Another calendar. */
        CALENDAR,
        MET,
        WAIVE,
        CANCEL;

        /** For the audit of a calculation: {@code hold}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something that happens.
     *
     * @param at when it holds
     * @param receivedAt when we learn it, if that is later: a completion that was stamped offline
     * @param type what happens
     * @param reason for hold, waive and cancel
     * @param owner for hold: whom the clock waits for, US if missing
     * @param mode for change: RETRO_CREDIT if missing
     * @param budget for change: needed unless the mode is FREEZE
     * @param unit for change: what the budget is counted in, as before if missing
     * @param rungs for change: as before if missing
     * @param calendar for calendar: needed; for change: as before if missing
     */
    record EventForm(
            @NotNull @Nullable Instant at,
            @Nullable Instant receivedAt,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES) @NotNull @Nullable
            Type type,

            @Size(max = 1_000) @Nullable String reason,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES) @Nullable
            PauseOwner owner,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES) @Nullable
            ChangeMode mode,

            @Schema(
                    description = BUDGET,
                    oneOf = {String.class, Number.class})
            @Nullable
            Object budget,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES) @Nullable
            BudgetUnit unit,

            @Size(max = 20) @Nullable List<@NotNull @Min(1) @Max(1_000) Integer> rungs,

            @Schema(
                    description = "Id of a calendar on file, or a calendar: {zone, week, exceptions}",
                    oneOf = {String.class, CalendarForm.class})
            @Nullable
            Object calendar) {}
}
