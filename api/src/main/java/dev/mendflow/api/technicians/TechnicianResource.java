package dev.mendflow.api.technicians;

import dev.mendflow.api.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows technicians to those who steer cases, and changes them for those who lead. */
@RestController
class TechnicianResource {

    private final TechnicianDesk desk;

    TechnicianResource(TechnicianDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/technicians")
    @PreAuthorize(Access.DESK)
    @Operation(
            summary = "Technicians by code",
            description = "training=true: those with a certificate that has expired or expires within 60 days.")
    Lines search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String skill,
            @RequestParam(required = false) @Nullable Boolean training,
            @RequestParam(required = false) @Nullable Boolean active) {
        return new Lines(desk.search(new TechnicianQuery(q, region, skill, training, active)));
    }

    @GetMapping("/api/technicians/{code}")
    @PreAuthorize(Access.DESK)
    @Operation(summary = "One technician")
    TechnicianView show(@PathVariable String code) {
        return desk.show(code);
    }

    @PutMapping("/api/technicians/{code}")
    @PreAuthorize(Access.LEAD)
    @Operation(
            summary = "Saves a technician",
            description = "The version of the body is the one that was changed, 0 for somebody new; 409 when somebody"
                    + " else saved in between. Leave stays. Whom the next ranking finds follows from what is saved.")
    ResponseEntity<TechnicianView> save(@PathVariable String code, @Valid @RequestBody TechnicianForm form) {
        return desk.save(code, form);
    }

    @PostMapping("/api/technicians/{code}/leave")
    @PreAuthorize(Access.LEAD)
    @Operation(summary = "Enters a leave", description = "Nobody is offered a job for a time in which they are away.")
    ResponseEntity<TechnicianView> enterLeave(@PathVariable String code, @Valid @RequestBody LeaveForm form) {
        return desk.enterLeave(code, form);
    }

    @DeleteMapping("/api/technicians/{code}/leave/{from}")
    @PreAuthorize(Access.LEAD)
    @Operation(summary = "Takes back the leave that begins at this instant")
    ResponseEntity<TechnicianView> removeLeave(@PathVariable String code, @PathVariable Instant from) {
        return desk.removeLeave(code, from);
    }

    /** Technicians by code. */
    record Lines(List<TechnicianView> items) {}
}
