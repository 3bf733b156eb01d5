package dev.mendflow.api.staff;

import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.staff.StaffView.AbsenceView;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows and changes who works for the service organisation, who leads whom, and who is away. */
@RestController
class StaffResource {

    private final StaffDesk desk;

    StaffResource(StaffDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/staff")
    @PreAuthorize(Access.LEAD)
    @Operation(summary = "Everybody with their superior and their absences, by login")
    Lines all() {
        return new Lines(desk.all());
    }

    @GetMapping("/api/staff/{login}")
    @PreAuthorize(Access.ORGANISATION)
    @Operation(summary = "One member of staff", description = "Those who lead see everybody, others themselves.")
    StaffView show(@PathVariable String login, @AuthenticationPrincipal Caller caller) {
        return desk.show(login, caller);
    }

    @PutMapping("/api/staff/{login}")
    @PreAuthorize(Access.LEAD)
    @Operation(
            summary = "Saves a member of staff and their place in the line",
            description = "The version of the body is the one that was changed, 0 for somebody new; 409 when somebody"
                    + " else saved in between. A superior has to be known, and nobody leads themselves, not even"
                    + " through others. Absences stay.")
    ResponseEntity<StaffView> save(@PathVariable String login, @Valid @RequestBody StaffForm form) {
        return desk.save(login, form);
    }

    @PostMapping("/api/staff/{login}/absences")
    @PreAuthorize(Access.ORGANISATION)
    @Operation(
            summary = "Enters an absence",
            description = "Those who lead enter anybody's, others their own. While a superior is away, the next one up"
                    + " the line is told instead.")
    ResponseEntity<AbsenceView> enterAbsence(
            @PathVariable String login, @Valid @RequestBody AbsenceForm form, @AuthenticationPrincipal Caller caller) {
        return desk.enterAbsence(login, form, caller);
    }

    @DeleteMapping("/api/staff/{login}/absences/{id}")
    @PreAuthorize(Access.ORGANISATION)
    @Operation(summary = "Takes an absence back", description = "Those who lead take back anybody's, others their own.")
    ResponseEntity<StaffView> removeAbsence(
            @PathVariable String login, @PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        return desk.removeAbsence(login, id, caller);
    }

    /** Everybody by login. */
    record Lines(List<StaffView> items) {}
}
