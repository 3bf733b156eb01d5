package dev.mendflow.compensation;

import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicelevel.ServiceLevelClock;
import dev.mendflow.servicelevel.ServiceLevelClocks;
import dev.mendflow.warranty.Money;
import dev.mendflow.warranty.Warranties;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the ledgers of a case and the table: what the customer may claim as things stand now. */
@Component
class ClaimsOfCase {

    private final CaseProgress cases;
    private final ServiceLevelClocks clocks;
    private final RateTable table;
    private final Warranties warranties;
    private final Clock clock;

    ClaimsOfCase(CaseProgress cases, ServiceLevelClocks clocks, RateTable table, Warranties warranties, Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.table = table;
        this.warranties = warranties;
        this.clock = clock;
    }

    /** One for each promise that was missed and that the table gives something for, none of them worth nothing. */
    List<Compensation> of(CaseId id) {
        ServiceCase about = cases.get(id);
        if (about.cancelRequestedAt() != null) {
            return List.of();
        }
        Money price = warranties.callOutPrice(about);
        return clocks.of(id).stream()
                .flatMap(known -> claim(about, known, price).stream())
                .filter(claim -> claim.amount().signum() > 0)
                .toList();
    }

    private Optional<Compensation> claim(ServiceCase about, ServiceLevelClock known, Money price) {
        return Lateness.of(known, clocks.status(known), clocks.terms(known)).flatMap(late -> table.rate(
                        MissedPromise.of(about, late))
                .map(rate -> Compensation.proposed(known.id(), about.id(), late, rate, price, clock.instant())));
    }
}
