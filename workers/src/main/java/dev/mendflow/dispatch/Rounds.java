package dev.mendflow.dispatch;

import dev.mendflow.ranking.Candidate;
import dev.mendflow.ranking.DispatchPolicy;
import dev.mendflow.ranking.Job;
import dev.mendflow.servicecase.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The decisions of one case. A round looks for one visit: it goes on over refusals and ends when somebody has the job.
 *
 * @param decisions the first one first
 */
record Rounds(List<DispatchDecision> decisions) {

    Optional<DispatchDecision> last() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
    }

    /** The decision nobody has answered yet. */
    Optional<DispatchDecision> open() {
        return last().filter(decision -> decision.outcome().isOpen());
    }

    /** As they were before the decision that nobody has answered yet. */
    Rounds beforeOpen() {
        return open().isPresent() ? new Rounds(decisions.subList(0, decisions.size() - 1)) : this;
    }

    /** The round that a next decision belongs to. */
    int current() {
        return last().map(last -> last.outcome().isRefusal() ? last.round() : last.round() + 1)
                .orElse(1);
    }

    /** Who refused in the current round. */
    Set<String> refused() {
        return technicians(current(), true);
    }

    /** Who was released from the case in the round before. */
    Set<String> released() {
        return technicians(current() - 1, false);
    }

    private Set<String> technicians(int round, boolean refused) {
        return decisions.stream()
                .filter(decision -> decision.round() == round)
                .filter(decision -> refused ? decision.outcome().isRefusal() : decision.outcome() == Outcome.RELEASED)
                .map(DispatchDecision::technician)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The next decision: an offer to the best candidate, or none when nobody is eligible. */
    DispatchDecision next(CaseId caseId, Job job, DispatchPolicy policy, List<Candidate> candidates, Instant now) {
        var best = candidates.stream().filter(Candidate::eligible).findFirst();
        return new DispatchDecision(
                UUID.randomUUID(),
                caseId,
                decisions.size() + 1,
                current(),
                now,
                job,
                policy.version(),
                candidates,
                best.map(Candidate::technician).orElse(null),
                best.map(Candidate::appointment).orElse(null),
                best.map(candidate -> now.plus(policy.offerOf(job.severity()))).orElse(null),
                best.isPresent() ? Outcome.OFFERED : Outcome.NO_CANDIDATE,
                null);
    }
}
