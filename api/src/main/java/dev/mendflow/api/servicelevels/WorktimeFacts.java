package dev.mendflow.api.servicelevels;

import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.KnownFacts;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.calendar.CalendarNotFound;
import dev.mendflow.calendar.UnreadableNotice;
import dev.mendflow.policy.PolicyRefused;
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
            case PolicyRefused refused ->
                Optional.of(Refusal.unprocessable("policy-refused", String.valueOf(refused.getMessage())));
            case OutOfReach far -> Optional.of(Refusal.unprocessable("out-of-reach"));
            case CalendarNotFound missing -> Optional.of(Refusal.notFound());
            case UnreadableNotice unreadable -> Optional.of(Refusal.unreadable(unreadable.place()));
            default -> Optional.empty();
        };
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
