package dev.mendflow.api.staff;

import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.KnownFacts;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.staff.LineInCircle;
import dev.mendflow.staff.StaffMemberNotFound;
import dev.mendflow.staff.SuperiorUnknown;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says as refusals what the reporting line says as facts. */
@Component
class StaffFacts implements KnownFacts {

    @Override
    public Optional<Refusal> refusal(Exception fact) {
        return switch (fact) {
            case LineInCircle circle -> Optional.of(Refusal.invalid(List.of(new FieldProblem("superior", "circle"))));
            case SuperiorUnknown unknown ->
                Optional.of(Refusal.invalid(List.of(new FieldProblem("superior", "unknown"))));
            case StaffMemberNotFound missing -> Optional.of(Refusal.notFound());
            default -> Optional.empty();
        };
    }
}
