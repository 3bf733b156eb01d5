package dev.mendflow.api.cases;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.feedback.Survey;
import dev.mendflow.feedback.Surveys;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicecase.TrackingToken;
import dev.mendflow.servicecase.WaitOwner;
import dev.mendflow.technician.Technician;
import dev.mendflow.technician.Technicians;
import dev.mendflow.visit.Visit;
import dev.mendflow.visit.Visits;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases as the holders of their links see them. */
@Component
class TrackedCases {

    private final ServiceCases cases;
    private final CaseViews views;
    private final CasePromises promises;
    private final Visits visits;
    private final Technicians technicians;
    private final Surveys surveys;
    private final Attachments attachments;
    private final TrackingLinks links;

    TrackedCases(
            ServiceCases cases,
            CaseViews views,
            CasePromises promises,
            Visits visits,
            Technicians technicians,
            Surveys surveys,
            Attachments attachments,
            TrackingLinks links) {
        this.cases = cases;
        this.views = views;
        this.promises = promises;
        this.visits = visits;
        this.technicians = technicians;
        this.surveys = surveys;
        this.attachments = attachments;
        this.links = links;
    }

    /** The case that a link opens; {@link Refusal} 404 when it opens none. */
    ServiceCase opened(String token) {
        return cases.find(new TrackingToken(token)).orElseThrow(Refusal::notFound);
    }

    TrackView view(CaseId id) {
        return view(cases.get(id));
    }

    TrackView view(ServiceCase found) {
        List<TrackView.SaidView> said = views.conversation(found).stream()
                .map(message -> new TrackView.SaidView(message.at(), message.from(), message.text()))
                .toList();
        boolean waits = found.waitOwner() == WaitOwner.CUSTOMER;
        return new TrackView(
                found.number().value(),
                links.to(found.trackingToken()),
                found.phase().name(),
                found.status().name(),
                found.fault().symptom().name(),
                found.waitOwner() == null ? null : found.waitOwner().name(),
                waits,
                waits ? question(said) : null,
                found.isOpen() && found.phase() != Phase.FEEDBACK && found.cancelRequestedAt() == null,
                found.isOpen() && found.cancelRequestedAt() != null,
                views.asset(found),
                found.reportedAt(),
                found.endedAt(),
                promises.of(found.id()),
                coming(found),
                rating(found),
                files(found, false),
                files(found, true),
                views.timeline(found, CaseReader.CUSTOMER).stream()
                        .map(entry -> new TrackView.StepView(entry.at(), entry.type()))
                        .toList(),
                said);
    }

    /** What was written last, if the service wrote it; what a customer wrote after it is the answer. */
    private static TrackView.@Nullable SaidView question(List<TrackView.SaidView> said) {
        return said.isEmpty() || !said.getLast().from().equals(Actor.Kind.STAFF.name()) ? null : said.getLast();
    }

    private TrackView.@Nullable ComingView coming(ServiceCase found) {
        return found.isOpen() ? visits.open(found.id()).map(this::coming).orElse(null) : null;
    }

    private TrackView.ComingView coming(Visit visit) {
        String name = technicians
                .find(visit.technician())
                .map(Technician::name)
                .map(TrackedCases::shortened)
                .orElse("");
        return new TrackView.ComingView(name, visit.status().name(), visit.appointmentAt(), visit.appointmentUntil());
    }

    /** No more of a name than a customer needs to greet somebody at the door. */
    static String shortened(String name) {
        String plain = name.strip();
        boolean chinese =
                !plain.isEmpty() && Character.UnicodeScript.of(plain.codePointAt(0)) == Character.UnicodeScript.HAN;
        return chinese ? plain.substring(0, plain.offsetByCodePoints(0, 1)) : plain.split("\\s+", 2)[0];
    }

    private TrackView.RatingView rating(ServiceCase found) {
        Optional<Survey> last = Optional.of(surveys.surveysOf(found.id()))
                .filter(rounds -> !rounds.isEmpty())
                .map(List::getLast);
        boolean asked = found.phase() == Phase.FEEDBACK || found.phase().isFinal();
        Optional<Survey> given = last.filter(round -> asked && round.isAnswered());
        return given.map(survey ->
                        new TrackView.RatingView("GIVEN", survey.givenScore(), survey.givenScale(), survey.solved()))
                .orElseGet(() -> new TrackView.RatingView(standing(found.phase()), null, null, null));
    }

    private static String standing(Phase phase) {
        return phase == Phase.FEEDBACK ? "OPEN" : phase.isFinal() ? "OVER" : "EARLY";
    }

    private List<TrackView.FileView> files(ServiceCase found, boolean documents) {
        return attachments.ofCustomer(found.id()).stream()
                .filter(file -> file.isDocument() == documents)
                .map(file -> file(file, found.trackingToken()))
                .toList();
    }

    static TrackView.FileView file(AttachmentFile file, TrackingToken token) {
        return new TrackView.FileView(
                file.id(),
                file.fileName(),
                file.mediaType(),
                file.size(),
                file.addedAt(),
                "/api/track/" + token.value() + "/attachments/" + file.id());
    }
}
