package dev.mendflow.testing;

import dev.mendflow.escalation.CaseWorkers;
import dev.mendflow.servicecase.CaseId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Stands where the inbox is: tests say who has taken the open task of a case. */
public class TakenTasks implements CaseWorkers {

    private final Map<CaseId, String> taken = new ConcurrentHashMap<>();

    /** Somebody takes the open task of a case. */
    public void take(CaseId caseId, String login) {
        taken.put(caseId, login);
    }

    @Override
    public Optional<String> withOpenTask(CaseId caseId) {
        return Optional.ofNullable(taken.get(caseId));
    }

    @Override
    public String loginOf(String technician) {
        return technician;
    }
}
