package dev.mendflow.parts;

import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders the part that the technician is missing. */
@Component
class OrderParts implements Step<OrderParts.Given, OrderParts.Result> {

    private final PartsOrders orders;
    private final CaseProgress cases;

    OrderParts(PartsOrders orders, CaseProgress cases) {
        this.orders = orders;
        this.cases = cases;
    }

    /**
     * @param caseId the case
     * @param partNumber which part; nothing when the technician did not name it
     */
    record Given(CaseId caseId, @Nullable String partNumber) {}

    /**
     * @param partsOrderId the order, which the arrival names
     * @param partsExpectedAt when it should arrive
     */
    record Result(PartsOrderId partsOrderId, Instant partsExpectedAt) {}

    @Override
    public Result perform(Given given) {
        var named = given.partNumber() == null || given.partNumber().isBlank()
                ? null
                : given.partNumber().strip();
        List<PartsOrder> before = orders.of(given.caseId());
        var order = orders.order(given.caseId(), named);
        if (!before.contains(order)) {
            cases.note(given.caseId(), "parts.ordered", Actor.SYSTEM, named);
        }
        return new Result(order.id(), order.expectedAt());
    }
}
