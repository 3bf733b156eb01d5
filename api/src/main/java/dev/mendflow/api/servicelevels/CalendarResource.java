package dev.mendflow.api.servicelevels;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.servicelevels.CalendarDesk.Imported;
import dev.mendflow.calendar.ChineseNotice;
import dev.mendflow.calendar.ICalendar;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows calendars, changes them, and reads the holidays of a year into them. */
@RestController
class CalendarResource {

    private static final int LONGEST_FILE = 1024 * 1024;

    private final CalendarDesk desk;

    CalendarResource(CalendarDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/calendars")
    @PreAuthorize(Access.ORGANISATION)
    @Operation(summary = "The newest version of each calendar, with what somebody should look at")
    Lines all() {
        return new Lines(desk.all());
    }

    @GetMapping("/api/calendars/{id}")
    @PreAuthorize(Access.ORGANISATION)
    @Operation(summary = "One calendar: its newest version, or an old one")
    CalendarView show(@PathVariable String id, @RequestParam(required = false) @Nullable Integer version) {
        return desk.show(id, version);
    }

    @PutMapping("/api/calendars/{id}")
    @PreAuthorize(Access.LEAD)
    @Operation(
            summary = "Saves a calendar as its next version",
            description = "The version of the body is the one that was changed, 0 for a new calendar; 409 when somebody"
                    + " else saved in between. A calendar that means the same as before is answered with its version."
                    + " Clocks that run stay on the version they were started with.")
    ResponseEntity<CalendarView> save(
            @PathVariable String id, @Valid @RequestBody CalendarForm form, @AuthenticationPrincipal Caller caller) {
        return desk.save(id, form, caller.login());
    }

    @PostMapping("/api/calendars/{id}/imports/chinese-notice")
    @PreAuthorize(Access.LEAD)
    @Operation(
            summary = "Reads the yearly notice of Chinese public holidays",
            description = "The JSON format of the project holiday-cn. Days off are closed; days with isOffDay=false are"
                    + " worked with the hours of an ordinary working day. Other exceptions of the calendar stay.")
    ResponseEntity<Imported> chineseNotice(
            @PathVariable String id,
            @RequestParam @NotBlank @Size(max = 1_000) String reason,
            @RequestBody ChineseNotice notice,
            @AuthenticationPrincipal Caller caller) {
        return desk.add(id, notice.holidays(), reason, caller.login());
    }

    @PostMapping(path = "/api/calendars/{id}/imports/icalendar", consumes = "text/calendar")
    @PreAuthorize(Access.LEAD)
    @Operation(
            summary = "Reads holidays in the iCalendar format",
            description =
                    "Each event of whole days closes those days. Events with a time of day, a rule of repetition, or"
                            + " the status CANCELLED are left out and named in the answer. UTF-8, up to 1 MB.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @io.swagger.v3.oas.annotations.media.Content(
                            mediaType = "text/calendar",
                            schema = @io.swagger.v3.oas.annotations.media.Schema(type = "string")))
    ResponseEntity<Imported> iCalendar(
            @PathVariable String id,
            @RequestParam @NotBlank @Size(max = 1_000) String reason,
            InputStream body,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        byte[] file = body.readNBytes(LONGEST_FILE + 1);
        if (file.length > LONGEST_FILE) {
            throw Refusal.tooLarge();
        }
        return desk.add(id, ICalendar.holidays(new String(file, StandardCharsets.UTF_8)), reason, caller.login());
    }

    /** Calendars by id. */
    record Lines(List<CalendarView> items) {}
}
