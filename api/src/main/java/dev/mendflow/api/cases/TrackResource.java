package dev.mendflow.api.cases;

import dev.mendflow.api.cases.CaseForms.FeedbackForm;
import dev.mendflow.api.cases.CaseForms.MessageForm;
import dev.mendflow.api.cases.CaseForms.ReasonForm;
import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.AnonymousCalls;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicecase.TrackingToken;
import dev.mendflow.servicecase.WaitOwner;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One case for whoever holds its link, and no other. */
@RestController
class TrackResource {

    private final ServiceCases cases;
    private final CaseViews views;
    private final CasePromises promises;
    private final Feedback feedback;
    private final Commands commands;
    private final AnonymousCalls anonymous;

    TrackResource(
            ServiceCases cases,
            CaseViews views,
            CasePromises promises,
            Feedback feedback,
            Commands commands,
            AnonymousCalls anonymous) {
        this.cases = cases;
        this.views = views;
        this.promises = promises;
        this.feedback = feedback;
        this.commands = commands;
        this.anonymous = anonymous;
    }

    @GetMapping("/api/track/{token}")
    @PreAuthorize(Access.ANYBODY)
    TrackView track(@PathVariable String token) {
        return view(opened(token));
    }

    @PostMapping("/api/track/{token}/messages")
    @PreAuthorize(Access.ANYBODY)
    ResponseEntity<TrackView> write(
            @PathVariable String token, @Valid @RequestBody MessageForm form, HttpServletRequest request) {
        return change(
                "case.message", token, form, request, id -> cases.customerWrites(id, form.text(), Actor.CUSTOMER));
    }

    @PostMapping("/api/track/{token}/cancel")
    @PreAuthorize(Access.ANYBODY)
    ResponseEntity<TrackView> cancel(
            @PathVariable String token, @Valid @RequestBody ReasonForm form, HttpServletRequest request) {
        return change("case.cancel", token, form, request, id -> cases.cancel(id, form.orNone(), Actor.CUSTOMER));
    }

    @PostMapping("/api/track/{token}/feedback")
    @PreAuthorize(Access.ANYBODY)
    ResponseEntity<TrackView> feedback(
            @PathVariable String token, @Valid @RequestBody FeedbackForm form, HttpServletRequest request) {
        return change("case.feedback", token, form, request, id -> feedback.take(id, form, Actor.CUSTOMER));
    }

    private ResponseEntity<TrackView> change(
            String action, String token, Object question, HttpServletRequest request, Consumer<CaseId> effect) {
        anonymous.count(null, request);
        ServiceCase opened = opened(token);
        return commands.inTransaction(new Act(action, opened.number().value()), question, TrackView.class, () -> {
            effect.accept(opened.id());
            return Reply.ok(view(cases.get(opened.id())));
        });
    }

    private ServiceCase opened(String token) {
        return cases.find(new TrackingToken(token)).orElseThrow(Refusal::notFound);
    }

    private TrackView view(ServiceCase found) {
        return new TrackView(
                found.number().value(),
                found.phase().name(),
                found.status().name(),
                found.waitOwner() == WaitOwner.CUSTOMER,
                views.asset(found),
                found.reportedAt(),
                found.endedAt(),
                promises.of(found.id()),
                views.timeline(found, CaseReader.CUSTOMER).stream()
                        .map(entry -> new TrackView.StepView(entry.at(), entry.type()))
                        .toList(),
                views.conversation(found).stream()
                        .map(said -> new TrackView.SaidView(said.at(), said.from(), said.text()))
                        .toList());
    }
}
