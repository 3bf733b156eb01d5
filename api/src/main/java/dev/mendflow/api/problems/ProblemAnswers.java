package dev.mendflow.api.problems;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows the refusal that stands behind whatever was thrown. */
@Component
public class ProblemAnswers {

    private final UnreadableRequests unreadable;
    private final List<KnownFacts> facts;

    ProblemAnswers(UnreadableRequests unreadable, List<KnownFacts> facts) {
        this.unreadable = unreadable;
        this.facts = facts;
    }

    /** The refusal for this exception; empty if nobody foresaw it. */
    public Optional<Refusal> refusal(Exception thrown) {
        if (thrown instanceof Refusal refusal) {
            return Optional.of(refusal);
        }
        return facts.stream()
                .flatMap(room -> room.refusal(thrown).stream())
                .findFirst()
                .or(() -> unreadable.refusal(thrown));
    }
}
