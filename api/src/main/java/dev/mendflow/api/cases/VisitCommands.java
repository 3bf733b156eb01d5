package dev.mendflow.api.cases;

import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.visit.Visit;
import dev.mendflow.visit.VisitStatus;
import dev.mendflow.visit.Visits;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What technicians report of a visit. */
@RestController
class VisitCommands {

    private final Visits visits;
    private final CaseScope scope;
    private final Commands commands;
    private final Clock clock;

    VisitCommands(Visits visits, CaseScope scope, Commands commands, Clock clock) {
        this.visits = visits;
        this.scope = scope;
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping("/api/cases/{number}/arrival")
    @PreAuthorize(Access.FIELD)
    @Operation(
            summary = "The technician of the visit is there",
            description = "Counts at the time of the device, also when it is received later: what is promised for the"
                    + " arrival is corrected. Told once more, it changes nothing.")
    ResponseEntity<CaseView.VisitView> arrive(
            @PathVariable String number, @Valid @RequestBody ArrivalForm form, @AuthenticationPrincipal Caller caller) {
        return commands.inTransaction(
                new Act("visit.arrive", number),
                form,
                CaseView.VisitView.class,
                () -> Reply.ok(CaseFacts.visit(arrive(scope.visible(number, caller), form.at(), caller))));
    }

    private Visit arrive(ServiceCase about, @Nullable Instant told, Caller caller) {
        Visit visit = visits.open(about.id()).orElseThrow(() -> Refusal.conflict("no-open-visit"));
        if (!caller.isAny(Role.DISPATCHER, Role.MANAGER, Role.ADMIN)
                && !visit.technician().equals(caller.technician())) {
            throw Refusal.forbidden("not-your-visit");
        }
        if (visit.status() == VisitStatus.ON_SITE || visit.status() == VisitStatus.WAITING_FOR_PARTS) {
            return visit;
        }
        return visits.arrive(visit.id(), known(told, about), Actors.of(caller));
    }

    /** The clock of a device may be ahead of ours; then it is now. */
    private Instant known(@Nullable Instant told, ServiceCase about) {
        Instant now = clock.instant();
        if (told == null || told.isAfter(now)) {
            return now;
        }
        if (told.isBefore(about.reportedAt())) {
            throw Refusal.invalid(List.of(new FieldProblem("at", "before-start")));
        }
        return told;
    }

    /**
     * An arrival.
     *
     * @param at when, by the clock of the device; null for now
     */
    record ArrivalForm(@Nullable Instant at) {}
}
