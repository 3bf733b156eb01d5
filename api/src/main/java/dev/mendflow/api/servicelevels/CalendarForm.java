package dev.mendflow.api.servicelevels;

import dev.mendflow.worktime.CalendarDraft;
import dev.mendflow.worktime.CalendarDraft.ExceptionDraft;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as it shall be.
 *
 * @param zone name of a time zone
 * @param name for people, or null
 * @param week intervals by weekday
 * @param exceptions dates on which the week does not hold
 * @param reason why it is changed
 * @param version the version that was changed; 0 for a new calendar
 */
@Schema(example = """
        {"zone": "Asia/Shanghai", "name": "中国 / China",
         "week": {"MONDAY": ["09:00-12:00", "13:30-18:00"], "TUESDAY": ["09:00-12:00", "13:30-18:00"]},
         "exceptions": [{"date": "2026-10-01", "type": "CLOSED", "name": "国庆节"},
                        {"date": "2026-10-10", "type": "WORKING", "hours": ["09:00-12:00"]}],
         "reason": "New opening hours", "version": 1}""")
record CalendarForm(
        @Nullable String zone,
        @Nullable String name,
        @Nullable Map<String, List<String>> week,
        @Nullable List<ExceptionDraft> exceptions,
        @NotBlank @Size(max = 1_000) String reason,
        @NotNull @Min(0) @Nullable Integer version) {

    CalendarDraft draft() {
        return new CalendarDraft(
                zone, name, week == null ? Map.of() : week, exceptions == null ? List.of() : exceptions);
    }
}
