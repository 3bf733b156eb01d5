package dev.mendflow.feedback;

import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.Phase;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in to the surveys. */
@Component
@Transactional
@EnableConfigurationProperties(FeedbackSettings.class)
public class Surveys {

    private final SurveyStore store;
    private final CaseProgress cases;
    private final FeedbackSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Surveys(
            SurveyStore store,
            CaseProgress cases,
            FeedbackSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** The rounds of a case, first to last. */
    @Transactional(readOnly = true)
    public List<Survey> surveysOf(CaseId caseId) {
        return store.findByCaseIdOrderByRound(caseId);
    }

    /** The rounds of these cases, those of one case first to last. */
    @Transactional(readOnly = true)
    public List<Survey> surveysOf(Collection<CaseId> cases) {
        return cases.isEmpty() ? List.of() : store.findByCaseIdInOrderByRound(cases);
    }

    /** Whether somebody who answered like this counts as content. */
    public boolean isContent(Survey answered) {
        return answered.isContent(settings.satisfiedFrom());
    }

    /**
     * Takes a customer's answer, once for each round; it may come before the customer is asked, as soon as somebody works on the
     * repair. {@link FeedbackTooEarly} before that, {@link FeedbackAlreadyGiven} after an answer or the end of the round,
     * {@code IllegalArgumentException} if the score is not on its scale.
     */
    public Survey answer(CaseId caseId, Answer answer, Actor by) {
        Phase phase = cases.get(caseId).phase();
        if (phase.isFinal()) {
            throw new FeedbackAlreadyGiven(caseId);
        }
        if (phase != Phase.REPAIRING && phase != Phase.FEEDBACK) {
            throw new FeedbackTooEarly(caseId, phase);
        }
        Survey answered = store.save(current(caseId).answered(answer, Instant.now(clock)));
        cases.note(caseId, "feedback.given", by, answered.score() + " / 100");
        events.publishEvent(new FeedbackGiven(answered.id(), caseId));
        return answered;
    }

    /** The round of now: the last one, or a new one if that is over. */
    Survey current(CaseId caseId) {
        List<Survey> rounds = store.findByCaseIdOrderByRound(caseId);
        return rounds.isEmpty() || rounds.getLast().isConcluded()
                ? Survey.round(rounds.size() + 1, caseId)
                : rounds.getLast();
    }

    /** The last round there was. */
    Optional<Survey> last(CaseId caseId) {
        List<Survey> rounds = store.findByCaseIdOrderByRound(caseId);
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
    }

    /** Changes the last round, if there is one. */
    Optional<Survey> change(CaseId caseId, UnaryOperator<Survey> verb) {
        return last(caseId).map(before -> {
            Survey after = verb.apply(before);
            return after == before ? before : store.save(after);
        });
    }

    Survey save(Survey survey) {
        return store.save(survey);
    }

    /** Ends the last round, judged by the customer's answer; true if the customer is content. */
    boolean evaluate(CaseId caseId) {
        return change(
                        caseId,
                        survey -> survey.concluded(survey.isContent(settings.satisfiedFrom()), Instant.now(clock)))
                .map(survey -> Boolean.TRUE.equals(survey.satisfied()))
                .orElse(true);
    }
}
