package dev.mendflow.api.visits;

import dev.mendflow.api.problems.KnownFacts;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.jobsheet.VisitOver;
import dev.mendflow.visit.VisitCannotBecome;
import dev.mendflow.visit.VisitNotFound;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says as refusals what visits say as facts. */
@Component
class VisitFacts implements KnownFacts {

    @Override
    public Optional<Refusal> refusal(Exception fact) {
        return switch (fact) {
            case VisitNotFound missing -> Optional.of(Refusal.notFound());
            case VisitOver over -> Optional.of(Refusal.conflict("visit-over"));
            case VisitCannotBecome stuck -> Optional.of(Refusal.conflict("overtaken"));
            default -> Optional.empty();
        };
    }
}
