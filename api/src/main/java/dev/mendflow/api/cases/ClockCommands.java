package dev.mendflow.api.cases;

import dev.mendflow.api.cases.CaseClockResource.Explained;
import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.ledger.FactRefused;
import dev.mendflow.servicelevel.Metric;
import dev.mendflow.servicelevel.PromisedClock;
import dev.mendflow.servicelevel.ServiceLevels;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What managers decide about a clock of a case. */
@RestController
class ClockCommands {

    private final ServiceLevels levels;
    private final CaseScope scope;
    private final Commands commands;

    ClockCommands(ServiceLevels levels, CaseScope scope, Commands commands) {
        this.levels = levels;
        this.scope = scope;
        this.commands = commands;
    }

    @PostMapping("/api/cases/{number}/clocks/{metric}/waive")
    @PreAuthorize(Access.LEAD)
    @Operation(
            summary = "Lets go of a promise",
            description = "The clock ends and is neither kept nor broken. Once more, it changes nothing.")
    ResponseEntity<Explained> waive(
            @PathVariable String number,
            @PathVariable Metric metric,
            @Valid @RequestBody WaiverForm form,
            @AuthenticationPrincipal Caller caller) {
        return decide(
                new Act("clock.waive", number),
                form,
                () -> levels.waive(scope.visible(number, caller).id(), metric, form.reason(), Actors.of(caller)));
    }

    @PostMapping("/api/cases/{number}/clocks/{metric}/corrections")
    @PreAuthorize(Access.LEAD)
    @Operation(
            summary = "Takes back an entry of a ledger",
            description =
                    "The entry stays to be read and no longer counts: how the clock stands follows from the others. Once"
                            + " more, it changes nothing.")
    ResponseEntity<Explained> correct(
            @PathVariable String number,
            @PathVariable Metric metric,
            @Valid @RequestBody CorrectionForm form,
            @AuthenticationPrincipal Caller caller) {
        return decide(
                new Act("clock.correct", number),
                form,
                () -> levels.correct(
                        scope.visible(number, caller).id(), metric, form.entry(), form.reason(), Actors.of(caller)));
    }

    private ResponseEntity<Explained> decide(Act act, Object form, Supplier<Optional<PromisedClock>> decision) {
        return commands.inTransaction(act, form, Explained.class, () -> Reply.ok(decided(decision)));
    }

    private static Explained decided(Supplier<Optional<PromisedClock>> decision) {
        try {
            return decision.get().map(Explained::of).orElseThrow(Refusal::notFound);
        } catch (FactRefused refused) {
            throw refused.reason() == FactRefused.Reason.NO_SUCH_ENTRY
                    ? Refusal.invalid(
                            List.of(new FieldProblem("entry", refused.reason().code())))
                    : Refusal.conflict("clock-ended");
        }
    }

    /**
     * A waiver.
     *
     * @param reason why, for whoever reads the ledger
     */
    record WaiverForm(@NotBlank @Size(max = 1_000) String reason) {}

    /**
     * A correction.
     *
     * @param entry the number of the entry in the ledger
     * @param reason why, for whoever reads the ledger
     */
    record CorrectionForm(
            @Positive int entry,
            @NotBlank @Size(max = 1_000) String reason) {}
}
