package dev.mendflow.api.servicelevels;

import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.servicelevels.CalendarView.Warning;
import dev.mendflow.calendar.CalendarVersion;
import dev.mendflow.calendar.Calendars;
import dev.mendflow.calendar.Holidays;
import dev.mendflow.worktime.CalendarId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows and changes calendars, each change once and with its trace. */
@Component
class CalendarDesk {

    private final Calendars calendars;
    private final Commands commands;

    CalendarDesk(Calendars calendars, Commands commands) {
        this.calendars = calendars;
        this.commands = commands;
    }

    List<CalendarView> all() {
        return calendars.all().stream().map(this::view).toList();
    }

    /** @param version null for the newest */
    CalendarView show(String name, @Nullable Integer version) {
        if (!CalendarId.fits(name)) {
            throw Refusal.notFound();
        }
        var id = new CalendarId(name);
        var saved = version == null ? calendars.current(id) : calendars.version(id, version);
        return saved.map(this::view).orElseThrow(Refusal::notFound);
    }

    ResponseEntity<CalendarView> save(String name, CalendarForm form, String by) {
        return commands.inTransaction(
                new Act("calendar.save", name),
                form,
                CalendarView.class,
                () -> Reply.ok(view(calendars.save(
                        id(name), form.draft(), Objects.requireNonNull(form.version()), form.reason(), by))));
    }

    ResponseEntity<Imported> add(String name, Holidays holidays, String reason, String by) {
        return commands.inTransaction(
                new Act("calendar.import", name),
                holidays,
                Imported.class,
                () -> Reply.ok(new Imported(
                        view(calendars.add(id(name), holidays.days(), reason, by)),
                        holidays.days().size(),
                        holidays.skipped())));
    }

    private static CalendarId id(String name) {
        if (!CalendarId.fits(name)) {
            throw Refusal.invalid(List.of(new FieldProblem("id", "calendar-id")));
        }
        return new CalendarId(name);
    }

    private CalendarView view(CalendarVersion saved) {
        var forgotten = calendars.forgottenYear(saved.calendar());
        return CalendarView.of(
                saved,
                forgotten.isPresent()
                        ? List.of(new Warning("year-without-exceptions", forgotten.getAsInt()))
                        : List.of());
    }

    /**
     * What came of an import.
     *
     * @param calendar as it is now
     * @param dates how many dates the notice names
     * @param skipped what was left out, and why
     */
    record Imported(CalendarView calendar, int dates, List<Holidays.Skipped> skipped) {}
}
