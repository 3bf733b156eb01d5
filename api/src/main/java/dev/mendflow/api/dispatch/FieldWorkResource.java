package dev.mendflow.api.dispatch;

import dev.mendflow.api.cases.CaseScope;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.dispatch.DispatchDecisions;
import dev.mendflow.parts.Part;
import dev.mendflow.parts.Parts;
import dev.mendflow.parts.PartsCatalogue;
import dev.mendflow.parts.PartsOrders;
import dev.mendflow.servicecase.CaseId;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows what the field does for a case: who was chosen and why, and which parts are kept. */
@RestController
class FieldWorkResource {

    private final CaseScope scope;
    private final DispatchDecisions decisions;
    private final Parts parts;
    private final PartsOrders orders;
    private final PartsCatalogue catalogue;

    FieldWorkResource(
            CaseScope scope, DispatchDecisions decisions, Parts parts, PartsOrders orders, PartsCatalogue catalogue) {
        this.scope = scope;
        this.decisions = decisions;
        this.parts = parts;
        this.orders = orders;
        this.catalogue = catalogue;
    }

    @GetMapping("/api/cases/{number}/field-work")
    @PreAuthorize(Access.STAFF)
    @Operation(summary = "How technicians were chosen for a case and why, and which parts are kept or ordered for it")
    FieldWorkView fieldWork(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        CaseId id = scope.visible(number, caller).id();
        return new FieldWorkView(
                decisions.of(id).reversed().stream()
                        .map(FieldWorkView.DecisionView::of)
                        .toList(),
                partsOf(id));
    }

    private List<FieldWorkView.PartView> partsOf(CaseId id) {
        return Stream.concat(
                        parts.reservations(id).stream()
                                .map(kept -> FieldWorkView.PartView.of(kept, part(kept.partNumber()))),
                        orders.of(id).stream().map(order -> FieldWorkView.PartView.of(order, part(order.partNumber()))))
                .toList();
    }

    private Optional<Part> part(@Nullable String number) {
        return number == null ? Optional.empty() : catalogue.part(number);
    }
}
