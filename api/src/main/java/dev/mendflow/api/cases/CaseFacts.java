package dev.mendflow.api.cases;

import dev.mendflow.api.servicelevels.ClockView;
import dev.mendflow.api.statutory.CounterView;
import dev.mendflow.api.statutory.StatutoryViews;
import dev.mendflow.asset.Assets;
import dev.mendflow.compensation.Compensations;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicelevel.ServiceLevels;
import dev.mendflow.visit.Visit;
import dev.mendflow.visit.Visits;
import dev.mendflow.warranty.Settlement;
import dev.mendflow.warranty.Warranties;
import dev.mendflow.warranty.WarrantyTerm;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the rooms beside the case know of it: promises, compensation, warranty, visits. */
@Component
class CaseFacts {

    private final ServiceLevels levels;
    private final Warranties warranties;
    private final Visits visits;
    private final Assets assets;
    private final Compensations compensations;
    private final StatutoryViews statutory;
    private final WarrantyReasons reasons;

    CaseFacts(
            ServiceLevels levels,
            Warranties warranties,
            Visits visits,
            Assets assets,
            Compensations compensations,
            StatutoryViews statutory,
            WarrantyReasons reasons) {
        this.levels = levels;
        this.warranties = warranties;
        this.visits = visits;
        this.assets = assets;
        this.compensations = compensations;
        this.statutory = statutory;
        this.reasons = reasons;
    }

    /** Null until it is decided. */
    CaseView.@Nullable WarrantyView warranty(ServiceCase found, @Nullable String instanceKey) {
        var assessment = found.assessment();
        Boolean covered = assessment == null ? null : assessment.warrantyCovered();
        if (covered == null) {
            return null;
        }
        Optional<Settlement> settlement = warranties.settlementOf(found.id());
        String term = Optional.ofNullable(found.assetId())
                .flatMap(assets::find)
                .flatMap(warranties::termOf)
                .map(WarrantyTerm::code)
                .orElse(null);
        Optional<WarrantyReasons.Reason> reason = reasons.of(instanceKey, covered);
        return new CaseView.WarrantyView(
                covered,
                reason.map(WarrantyReasons.Reason::code).orElse(null),
                reason.map(WarrantyReasons.Reason::english).orElse(null),
                reason.map(WarrantyReasons.Reason::chinese).orElse(null),
                settlement.map(Settlement::warrantyTerm).orElse(term),
                settlement.map(settled -> settled.kind().name()).orElse(null),
                settlement.map(Settlement::amount).orElse(null),
                settlement.map(Settlement::currency).orElse(null));
    }

    List<CaseView.VisitView> visits(CaseId id) {
        return visits.of(id).stream().map(CaseFacts::visit).toList();
    }

    static CaseView.VisitView visit(Visit visit) {
        return new CaseView.VisitView(
                visit.id().toString(),
                visit.visitNumber(),
                visit.technician(),
                visit.status().name(),
                visit.appointmentAt(),
                visit.appointmentUntil(),
                visit.arrivedAt(),
                visit.endedAt(),
                visit.outcome() == null ? null : visit.outcome().name(),
                visit.faultCode());
    }

    /** The counters of its asset that somebody should look at. */
    List<CounterView> statutory(ServiceCase found) {
        return Optional.ofNullable(found.assetId())
                .flatMap(assets::find)
                .map(statutory::nearTheLimit)
                .orElse(List.of());
    }

    List<CompensationView> compensations(CaseId id, CaseReader reader) {
        return compensations.of(id).stream()
                .filter(known -> reader.sees(known.status()))
                .map(known -> CompensationView.of(known, reader))
                .toList();
    }

    /** Customers do not read who was told of what. */
    List<ClockView> clocks(CaseId id, CaseReader reader) {
        return levels.clocksOf(id).stream()
                .map(ClockView::of)
                .map(clock -> reader.isStaff() ? clock : clock.withoutPeople())
                .toList();
    }
}
