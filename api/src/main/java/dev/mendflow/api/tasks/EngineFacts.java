package dev.mendflow.api.tasks;

import dev.mendflow.api.problems.KnownFacts;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.engine.command.CommandRejected;
import dev.mendflow.engine.command.EngineUnavailable;
import dev.mendflow.engine.inbox.TaskAlreadyClaimed;
import dev.mendflow.engine.inbox.TaskNotOpen;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says as refusals what the engine says of tasks. */
@Component
class EngineFacts implements KnownFacts {

    @Override
    public Optional<Refusal> refusal(Exception fact) {
        if (fact instanceof TaskNotOpen) {
            return Optional.of(Refusal.conflict("task-not-open"));
        }
        if (fact instanceof TaskAlreadyClaimed) {
            return Optional.of(Refusal.conflict("task-claimed", ""));
        }
        if (fact instanceof EngineUnavailable) {
            return Optional.of(Refusal.unavailable("engine-unavailable", Duration.ofSeconds(5)));
        }
        return fact instanceof CommandRejected rejected ? Optional.of(rejected(rejected)) : Optional.empty();
    }

    private static Refusal rejected(CommandRejected rejected) {
        return switch (rejected.reason()) {
            case NOT_FOUND -> Refusal.notFound();
            case INVALID_STATE -> Refusal.conflict("overtaken");
            case INVALID_ARGUMENT -> Refusal.unprocessable("engine-refused");
        };
    }
}
