package dev.mendflow.api.oversight;

import dev.mendflow.api.problems.KnownFacts;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.engine.oversight.IncidentNotOpen;
import dev.mendflow.engine.oversight.InstanceNotRunning;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says as refusals what the engine says of instances and incidents. */
@Component
class OversightFacts implements KnownFacts {

    @Override
    public Optional<Refusal> refusal(Exception fact) {
        if (fact instanceof InstanceNotRunning) {
            return Optional.of(Refusal.conflict("instance-not-running"));
        }
        return fact instanceof IncidentNotOpen ? Optional.of(Refusal.conflict("incident-not-open")) : Optional.empty();
    }
}
