package dev.mendflow.api.cases;

import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.ServiceCase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the rooms beside the case know of it: promises, warranty, visits. */
@Component
class CaseFacts {

    CaseView.@Nullable WarrantyView warranty(ServiceCase found) {
        var assessment = found.assessment();
        return assessment == null ? null : new CaseView.WarrantyView(assessment.warrantyCovered(), null, null);
    }

    List<CaseView.VisitView> visits(CaseId id) {
        return List.of();
    }

    List<CaseView.ClockView> clocks(CaseId id) {
        return List.of();
    }
}
