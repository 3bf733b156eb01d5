package dev.mendflow.api.cases;

import dev.mendflow.api.cases.CaseForms.FeedbackForm;
import dev.mendflow.api.cases.CaseForms.MessageForm;
import dev.mendflow.api.cases.CaseForms.ReasonForm;
import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.AnonymousCalls;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicecase.ServiceCases;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the holder of a tracking link may do, from programs and from pages alike: counted, once for each key, and traced. */
@Component
public class TrackDesk {

    private final ServiceCases cases;
    private final Cancellations cancellations;
    private final TrackedCases tracked;
    private final Feedback feedback;
    private final Attachments attachments;
    private final Commands commands;
    private final AnonymousCalls anonymous;

    TrackDesk(
            ServiceCases cases,
            Cancellations cancellations,
            TrackedCases tracked,
            Feedback feedback,
            Attachments attachments,
            Commands commands,
            AnonymousCalls anonymous) {
        this.cases = cases;
        this.cancellations = cancellations;
        this.tracked = tracked;
        this.feedback = feedback;
        this.attachments = attachments;
        this.commands = commands;
        this.anonymous = anonymous;
    }

    /** The case that a link opens; {@link Refusal} 404 when it opens none. */
    public TrackView view(String token) {
        return tracked.view(tracked.opened(token));
    }

    /**
     * Takes a rating of one to five stars; {@link Refusal} when it was given or cannot be given now.
     *
     * @param solved whether the trouble is gone, null if not said
     */
    public TrackView rate(
            String token, int score, @Nullable Boolean solved, @Nullable String comment, HttpServletRequest request) {
        return Objects.requireNonNull(rate(token, new FeedbackForm(score, null, solved, comment), request)
                .getBody());
    }

    /** Adds a photo that came with a report, which was counted; {@link Refusal} when it is none. */
    public void attachToReport(String token, @Nullable String name, byte[] upload) {
        ServiceCase opened = tracked.opened(token);
        attachments.add(opened.id(), name, upload, Actor.CUSTOMER);
        commands.note(new Act("case.attach", opened.number().value()), "done");
    }

    ResponseEntity<TrackView> write(String token, MessageForm form, HttpServletRequest request) {
        return change(
                "case.message", token, form, request, id -> cases.customerWrites(id, form.text(), Actor.CUSTOMER));
    }

    ResponseEntity<TrackView> cancel(String token, ReasonForm form, HttpServletRequest request) {
        return change(
                "case.cancel", token, form, request, id -> cancellations.cancel(id, form.orNone(), Actor.CUSTOMER));
    }

    ResponseEntity<TrackView> rate(String token, FeedbackForm form, HttpServletRequest request) {
        return change("case.feedback", token, form, request, id -> feedback.take(id, form, Actor.CUSTOMER));
    }

    ResponseEntity<TrackView.FileView> add(
            String token, @Nullable String name, byte[] upload, HttpServletRequest request) {
        anonymous.count(null, request);
        ServiceCase opened = tracked.opened(token);
        return commands.inTransaction(
                new Act("case.attach", opened.number().value()),
                Map.of("sha256", KeptFiles.digest(upload)),
                TrackView.FileView.class,
                () -> {
                    if (!opened.isOpen()) {
                        throw Refusal.conflict("case-closed");
                    }
                    var added = attachments.add(opened.id(), name, upload, Actor.CUSTOMER);
                    return Reply.created(
                            TrackedCases.file(file(opened, added.id()), opened.trackingToken()),
                            opened.number().value());
                });
    }

    /** One of the photos and documents that the customer added. */
    AttachmentFile file(String token, UUID id) {
        return file(tracked.opened(token), id);
    }

    private AttachmentFile file(ServiceCase opened, UUID id) {
        return attachments.ofCustomer(opened.id()).stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private ResponseEntity<TrackView> change(
            String action, String token, Object question, HttpServletRequest request, Consumer<CaseId> effect) {
        anonymous.count(null, request);
        ServiceCase opened = tracked.opened(token);
        return commands.inTransaction(new Act(action, opened.number().value()), question, TrackView.class, () -> {
            effect.accept(opened.id());
            return Reply.ok(tracked.view(opened.id()));
        });
    }
}
