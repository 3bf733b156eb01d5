package dev.mendflow.api.oversight;

import dev.mendflow.api.problems.KnownFacts;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.engine.deployment.DeploymentRefused;
import dev.mendflow.engine.deployment.ModelsRefused;
import dev.mendflow.engine.oversight.IncidentNotOpen;
import dev.mendflow.engine.oversight.InstanceNotRunning;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says as refusals what the engine says of models, instances and incidents. */
@Component
class OversightFacts implements KnownFacts {

    private final LintSentences sentences;

    OversightFacts(LintSentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public Optional<Refusal> refusal(Exception fact) {
        return switch (fact) {
            case InstanceNotRunning ended -> Optional.of(Refusal.conflict("instance-not-running"));
            case IncidentNotOpen resolved -> Optional.of(Refusal.conflict("incident-not-open"));
            case ModelsRefused refused ->
                Optional.of(Refusal.unacceptable("models-refused", sentences.problems(refused.findings())));
            case DeploymentRefused refused ->
                Optional.of(Refusal.unprocessable("engine-says", String.valueOf(refused.getMessage())));
            default -> Optional.empty();
        };
    }
}
