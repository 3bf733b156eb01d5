package dev.mendflow.compensation;

import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.CaseId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what the customer gets for each promise that was missed: granted at once up to the limit of the table. */
@Component
public class WorkOutCompensation implements Step<WorkOutCompensation.Given, WorkOutCompensation.Result> {

    private final Compensations compensations;

    WorkOutCompensation(Compensations compensations) {
        this.compensations = compensations;
    }

    @Override
    public Result perform(Given given) {
        List<Compensation> proposed = compensations.workOut(given.caseId()).stream()
                .filter(Compensation::isProposed)
                .toList();
        return proposed.isEmpty() ? new Result(false, null) : new Result(true, Compensations.text(proposed));
    }

    /** @param caseId the case */
    public record Given(CaseId caseId) {}

    /**
     * @param compensationProposed whether a manager has to decide
     * @param compensationAmount what there is to decide on, with currency; empty when there is nothing
     */
    public record Result(
            boolean compensationProposed, @Nullable String compensationAmount) {}
}
