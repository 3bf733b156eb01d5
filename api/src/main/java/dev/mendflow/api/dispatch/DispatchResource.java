package dev.mendflow.api.dispatch;

import dev.mendflow.api.cases.CaseScope;
import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows who waits and who has time, and gives jobs to technicians. */
@RestController
class DispatchResource {

    private final Boards boards;
    private final CandidateViews candidates;
    private final Assignments assignments;
    private final CaseScope scope;
    private final Commands commands;

    DispatchResource(
            Boards boards, CandidateViews candidates, Assignments assignments, CaseScope scope, Commands commands) {
        this.boards = boards;
        this.candidates = candidates;
        this.assignments = assignments;
        this.scope = scope;
        this.commands = commands;
    }

    @GetMapping("/api/dispatch/board")
    @PreAuthorize(Access.DISPATCH)
    @Operation(
            summary = "Who waits for a technician, and how the technicians' day looks",
            description = "Of all regions when none is named, today when no date is given.")
    Board board(
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable String region) {
        return boards.of(date, region);
    }

    @GetMapping("/api/dispatch/jobs/{number}/candidates")
    @PreAuthorize(Access.DISPATCH)
    @Operation(summary = "Who may go to a case, and why or why not, as the process would decide it now")
    Candidates candidates(@PathVariable String number, @AuthenticationPrincipal Caller caller, Locale locale) {
        return candidates.of(scope.visible(number, caller), locale);
    }

    @PostMapping("/api/dispatch/jobs/{number}/assign")
    @PreAuthorize(Access.DISPATCH)
    @Operation(
            summary = "Gives a job to a technician",
            description = "The process plans the visit: the dispatcher's task is completed, or the offer that stands"
                    + " goes to the technician instead. A job that somebody has is taken back first by a redispatch."
                    + " Somebody with a reason against them is taken only despite it; who left, was not trained or is"
                    + " not certified is never taken.")
    ResponseEntity<Assignments.Assigned> assign(
            @PathVariable String number,
            @Valid @RequestBody AssignmentForm form,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        return commands.outside(
                new Act("dispatch.assign", number),
                form,
                Assignments.Assigned.class,
                () -> Reply.ok(assignments.assign(
                        scope.visible(number, caller),
                        form.technician(),
                        Boolean.TRUE.equals(form.despite()),
                        form.note(),
                        caller,
                        locale)));
    }

    /**
     * Who shall go.
     *
     * @param technician code
     * @param despite whether the reasons against them were read and do not matter
     * @param note free text that is kept with the case
     */
    record AssignmentForm(
            @NotBlank @Size(max = 100) String technician,
            @Nullable Boolean despite,
            @Size(max = 4_000) @Nullable String note) {}
}
