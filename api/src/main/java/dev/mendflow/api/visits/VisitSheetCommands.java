package dev.mendflow.api.visits;

import dev.mendflow.api.cases.Signatures;
import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.visits.VisitForms.CheckForm;
import dev.mendflow.api.visits.VisitForms.MomentForm;
import dev.mendflow.api.visits.VisitForms.PartForm;
import dev.mendflow.api.visits.VisitForms.SignatureForm;
import dev.mendflow.jobsheet.Check;
import dev.mendflow.jobsheet.CheckItem;
import dev.mendflow.jobsheet.ExchangedPart;
import dev.mendflow.jobsheet.JobSheets;
import dev.mendflow.jobsheet.Signature;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.visit.Visit;
import dev.mendflow.visit.VisitId;
import dev.mendflow.visit.VisitStatus;
import dev.mendflow.visit.Visits;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What technicians write down at a visit; each call may come late or twice. */
@RestController
class VisitSheetCommands {

    private final Visits visits;
    private final JobSheets sheets;
    private final VisitScope scope;
    private final VisitViews views;
    private final Signatures signatures;
    private final Commands commands;
    private final Clock clock;

    VisitSheetCommands(
            Visits visits,
            JobSheets sheets,
            VisitScope scope,
            VisitViews views,
            Signatures signatures,
            Commands commands,
            Clock clock) {
        this.visits = visits;
        this.sheets = sheets;
        this.scope = scope;
        this.views = views;
        this.signatures = signatures;
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping("/api/visits/{visit}/departure")
    @PreAuthorize(Access.FIELD)
    @Operation(summary = "The technician is on the way", description = "Told once more, it changes nothing.")
    ResponseEntity<VisitDetail> depart(
            @PathVariable String visit,
            @Valid @RequestBody MomentForm form,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        return change("visit.depart", visit, form, caller, locale, found -> {
            if (found.status() == VisitStatus.PLANNED) {
                visits.setOut(found.id(), by(caller));
            } else if (found.status() != VisitStatus.EN_ROUTE) {
                throw Refusal.conflict("overtaken");
            }
        });
    }

    @PutMapping("/api/visits/{visit}/checks/{item}")
    @PreAuthorize(Access.FIELD)
    @Operation(
            summary = "Ticks a line of the list, or takes the tick back",
            description = "Of two calls the one with the later time counts.")
    ResponseEntity<VisitDetail> check(
            @PathVariable String visit,
            @PathVariable CheckItem item,
            @Valid @RequestBody CheckForm form,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        boolean done = Objects.requireNonNull(form.done());
        return change(
                "visit.check",
                visit,
                form,
                caller,
                locale,
                found -> sheets.check(found.id(), new Check(item, done, known(form.at()), caller.taskName())));
    }

    @PostMapping("/api/visits/{visit}/parts")
    @PreAuthorize(Access.FIELD)
    @Operation(summary = "Notes which part went out and which one in")
    ResponseEntity<VisitDetail> exchange(
            @PathVariable String visit,
            @Valid @RequestBody PartForm form,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        return change(
                "visit.exchange-part",
                visit,
                form,
                caller,
                locale,
                found -> sheets.exchange(found.id(), part(form, caller)));
    }

    @DeleteMapping("/api/visits/{visit}/parts/{part}")
    @PreAuthorize(Access.FIELD)
    @Operation(summary = "Takes back the note of a part that was a mistake")
    ResponseEntity<VisitDetail> withdraw(
            @PathVariable String visit,
            @PathVariable UUID part,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        return change("visit.withdraw-part", visit, Map.of("part", part), caller, locale, found -> {
            if (!sheets.withdraw(found.id(), part, by(caller))) {
                throw Refusal.notFound();
            }
        });
    }

    @PutMapping("/api/visits/{visit}/signature")
    @PreAuthorize(Access.FIELD)
    @Operation(
            summary = "Keeps the customer's signature",
            description = "A drawing as PNG in Base64, or the typed name alone; it takes the place of an earlier one.")
    ResponseEntity<VisitDetail> sign(
            @PathVariable String visit,
            @Valid @RequestBody SignatureForm form,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        return change(
                "visit.sign",
                visit,
                form,
                caller,
                locale,
                found -> sheets.sign(
                        found.id(),
                        new Signature(
                                form.signer().strip(),
                                drawing(found, form.picture(), caller),
                                known(form.at()),
                                caller.taskName())));
    }

    private @Nullable UUID drawing(Visit visit, @Nullable String picture, Caller caller) {
        if (picture == null || picture.isEmpty()) {
            return null;
        }
        try {
            return signatures.keep(visit.caseId(), Base64.getDecoder().decode(picture), by(caller));
        } catch (IllegalArgumentException notBase64) {
            throw Refusal.invalid(List.of(new FieldProblem("picture", "invalid")));
        }
    }

    private ExchangedPart part(PartForm form, Caller caller) {
        int quantity = form.quantity() == null ? 1 : form.quantity();
        String faulty = text(form.faultySerial());
        String replacement = text(form.replacementSerial());
        if (quantity > 1 && (faulty != null || replacement != null)) {
            throw Refusal.invalid(List.of(new FieldProblem("quantity", "one-serial")));
        }
        return new ExchangedPart(
                UUID.randomUUID(),
                form.partNumber(),
                quantity,
                faulty,
                replacement,
                known(form.at()),
                caller.taskName());
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private ResponseEntity<VisitDetail> change(
            String action, String visit, Object question, Caller caller, Locale locale, Consumer<Visit> effect) {
        return commands.inTransaction(new Act(action, visit), question, VisitDetail.class, () -> {
            VisitId id = scope.visible(visit, caller).id();
            effect.accept(scope.visible(visit, caller));
            return Reply.ok(views.of(visits.find(id).orElseThrow(Refusal::notFound), locale));
        });
    }

    private static Actor by(Caller caller) {
        return Actor.staff(caller.taskName());
    }

    /** The clock of a device may be ahead of ours; then it is now. */
    private Instant known(@Nullable Instant told) {
        Instant now = clock.instant();
        return told == null || told.isAfter(now) ? now : told;
    }
}
