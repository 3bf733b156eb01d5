package dev.mendflow.api.servicelevels;

import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.KnownFacts;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.calendar.CalendarNotFound;
import dev.mendflow.calendar.UnreadableNotice;
import dev.mendflow.policy.PolicyRefused;
import dev.mendflow.policy.Question;
import dev.mendflow.worktime.CalendarRefused;
import dev.mendflow.worktime.OutOfReach;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says as refusals what calendars and their arithmetic say as facts. */
@Component
class WorktimeFacts implements KnownFacts {

    @Override
    public Optional<Refusal> refusal(Exception fact) {
        return switch (fact) {
            case CalendarRefused refused -> Optional.of(invalid("", refused));
            case PolicyRefused refused -> Optional.of(refusal(refused));
            case OutOfReach far -> Optional.of(Refusal.unprocessable("out-of-reach"));
            case CalendarNotFound missing -> Optional.of(Refusal.notFound());
            case UnreadableNotice unreadable -> Optional.of(Refusal.unreadable(unreadable.place()));
            default -> Optional.empty();
        };
    }

    private static Refusal refusal(PolicyRefused refused) {
        return refused.reason() == PolicyRefused.Reason.NO_TABLE
                ? Refusal.unacceptable(
                        "policy-unreadable",
                        List.of(new FieldProblem(
                                "policy.table", refused.reason().code())),
                        String.valueOf(refused.getMessage()))
                : noAnswer("policy", List.of(refused));
    }

    /** @param place where the table stands in the body; each question stands behind it in brackets */
    static Refusal noAnswer(String place, List<PolicyRefused> faults) {
        List<FieldProblem> problems = faults.stream()
                .map(fault -> new FieldProblem(
                        place + "[" + asked(fault) + "]", fault.reason().code()))
                .toList();
        return Refusal.unacceptable("policy-refused", problems);
    }

    private static String asked(PolicyRefused refused) {
        Question question = refused.question();
        return question == null ? "" : question.asked();
    }

    /** @param place where the draft stands in the body, with a dot at its end, or empty */
    static Refusal invalid(String place, CalendarRefused refused) {
        List<FieldProblem> problems = refused.faults().stream()
                .map(fault ->
                        new FieldProblem(place + fault.field(), fault.reason().code()))
                .toList();
        return Refusal.invalid(problems);
    }
}
