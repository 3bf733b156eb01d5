package dev.mendflow.api.cases;

import dev.mendflow.api.cases.CaseForms.FeedbackForm;
import dev.mendflow.api.cases.CaseForms.HoldForm;
import dev.mendflow.api.cases.CaseForms.MessageForm;
import dev.mendflow.api.cases.CaseForms.PriorityForm;
import dev.mendflow.api.cases.CaseForms.ReasonForm;
import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.ServiceCases;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Steers a case. */
@RestController
class CaseCommands {

    private static final String OWNER_OR_DESK = "hasAnyRole('CUSTOMER','AGENT','DISPATCHER','MANAGER','ADMIN')";

    private final ServiceCases cases;
    private final Cancellations cancellations;
    private final CaseScope scope;
    private final Feedback feedback;
    private final Commands commands;

    CaseCommands(
            ServiceCases cases, Cancellations cancellations, CaseScope scope, Feedback feedback, Commands commands) {
        this.cases = cases;
        this.cancellations = cancellations;
        this.scope = scope;
        this.feedback = feedback;
        this.commands = commands;
    }

    @PostMapping("/api/cases/{number}/messages")
    @PreAuthorize(Access.CASES)
    ResponseEntity<CaseView.MessageView> write(
            @PathVariable String number, @Valid @RequestBody MessageForm form, @AuthenticationPrincipal Caller caller) {
        return commands.inTransaction(new Act("case.message", number), form, CaseView.MessageView.class, () -> {
            CaseId id = scope.visible(number, caller).id();
            Actor actor = Actors.of(caller);
            boolean customers = actor.kind() == Actor.Kind.CUSTOMER || form.from() == Actor.Kind.CUSTOMER;
            var message = customers
                    ? cases.customerWrites(id, form.text(), Actor.CUSTOMER)
                    : cases.staffWrites(id, form.text(), actor);
            return Reply.created(CaseViews.message(message), number);
        });
    }

    @PostMapping("/api/cases/{number}/cancel")
    @PreAuthorize(OWNER_OR_DESK)
    ResponseEntity<CaseState> cancel(
            @PathVariable String number, @Valid @RequestBody ReasonForm form, @AuthenticationPrincipal Caller caller) {
        return steer(
                "case.cancel", number, form, caller, id -> cancellations.cancel(id, form.orNone(), Actors.of(caller)));
    }

    @PostMapping("/api/cases/{number}/priority")
    @PreAuthorize(Access.DESK)
    ResponseEntity<CaseState> priority(
            @PathVariable String number,
            @Valid @RequestBody PriorityForm form,
            @AuthenticationPrincipal Caller caller) {
        return steer(
                "case.priority",
                number,
                form,
                caller,
                id -> cases.changePriority(
                        id, Objects.requireNonNull(form.severity()), form.reason(), Actors.of(caller)));
    }

    @PostMapping("/api/cases/{number}/hold")
    @PreAuthorize(Access.DESK)
    ResponseEntity<CaseState> hold(
            @PathVariable String number, @Valid @RequestBody HoldForm form, @AuthenticationPrincipal Caller caller) {
        return steer(
                "case.hold",
                number,
                form,
                caller,
                id -> cases.hold(
                        id, form.reason(), Objects.requireNonNull(form.owner()), form.until(), Actors.of(caller)));
    }

    @PostMapping("/api/cases/{number}/resume")
    @PreAuthorize(Access.DESK)
    ResponseEntity<CaseState> resume(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return steer("case.resume", number, "", caller, id -> cases.resume(id, Actors.of(caller)));
    }

    @PostMapping("/api/cases/{number}/redispatch")
    @PreAuthorize(Access.DESK)
    ResponseEntity<CaseState> redispatch(
            @PathVariable String number, @Valid @RequestBody ReasonForm form, @AuthenticationPrincipal Caller caller) {
        return steer(
                "case.redispatch",
                number,
                form,
                caller,
                id -> cases.requestRedispatch(id, form.orNone(), Actors.of(caller)));
    }

    @PostMapping("/api/cases/{number}/feedback")
    @PreAuthorize(OWNER_OR_DESK)
    ResponseEntity<Feedback.FeedbackView> feedback(
            @PathVariable String number,
            @Valid @RequestBody FeedbackForm form,
            @AuthenticationPrincipal Caller caller) {
        return commands.inTransaction(
                new Act("case.feedback", number),
                form,
                Feedback.FeedbackView.class,
                () -> Reply.ok(feedback.take(scope.visible(number, caller).id(), form, Actors.of(caller))));
    }

    private ResponseEntity<CaseState> steer(
            String action, String number, Object question, Caller caller, Consumer<CaseId> effect) {
        return commands.inTransaction(new Act(action, number), question, CaseState.class, () -> {
            CaseId id = scope.visible(number, caller).id();
            effect.accept(id);
            return Reply.ok(CaseState.of(cases.get(id)));
        });
    }
}
