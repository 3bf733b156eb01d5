package dev.mendflow.api.cases;

import dev.mendflow.api.cases.CaseForms.FeedbackForm;
import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.feedback.Answer;
import dev.mendflow.feedback.Scale;
import dev.mendflow.feedback.Survey;
import dev.mendflow.feedback.Surveys;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what a customer thinks of the service. */
@Component
class Feedback {

    private static final Scale STARS = new Scale(1, 5);

    private final Surveys surveys;

    Feedback(Surveys surveys) {
        this.surveys = surveys;
    }

    FeedbackView take(CaseId id, FeedbackForm form, Actor by) {
        return FeedbackView.of(surveys.answer(id, answer(form), by));
    }

    private static Answer answer(FeedbackForm form) {
        Scale scale = scale(form.scale());
        Integer score = form.score();
        if (score == null) {
            if (form.solved() == null) {
                throw Refusal.invalid(List.of(new FieldProblem("score", "required")));
            }
            score = form.solved() ? scale.best() : scale.worst();
        }
        if (score < scale.worst() || score > scale.best()) {
            throw Refusal.invalid(List.of(new FieldProblem("score", "range")));
        }
        return new Answer(score, scale, form.solved(), form.comment());
    }

    private static Scale scale(@Nullable Object named) {
        if (named == null) {
            return STARS;
        }
        try {
            Scale scale = Scale.parse(named.toString());
            if (scale.worst() >= 0 && scale.best() <= 100) {
                return scale;
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(List.of(new FieldProblem("scale", "invalid")));
        }
        throw Refusal.invalid(List.of(new FieldProblem("scale", "range")));
    }

    /**
     * An answer as it was taken.
     *
     * @param normalised the score as 0 to 100
     */
    record FeedbackView(
            @Nullable Integer score,
            @Nullable String scale,
            @Nullable Integer normalised,
            @Nullable Boolean solved) {

        static FeedbackView of(Survey survey) {
            return new FeedbackView(survey.givenScore(), survey.givenScale(), survey.score(), survey.solved());
        }
    }
}
