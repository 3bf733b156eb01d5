package dev.mendflow.warranty;

import dev.mendflow.asset.Asset;
import dev.mendflow.servicecase.Assessment;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.ServiceCase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in to warranty terms and settlements. */
@Component
@Transactional
@EnableConfigurationProperties(WarrantySettings.class)
public class Warranties {

    private static final Comparator<WarrantyTerm> OWN_MODEL_FIRST = Comparator.comparing(term -> term.model() == null);

    private final WarrantyTermStore terms;
    private final SettlementStore settlements;
    private final WarrantySettings settings;
    private final Clock clock;

    Warranties(WarrantyTermStore terms, SettlementStore settlements, WarrantySettings settings, Clock clock) {
        this.terms = terms;
        this.settlements = settlements;
        this.settings = settings;
        this.clock = clock;
    }

    /** The terms on file. */
    @Transactional(readOnly = true)
    public List<WarrantyTerm> terms() {
        return terms.all();
    }

    /** The term that holds for an asset today (UTC), one for its own model before one for its line. */
    @Transactional(readOnly = true)
    public Optional<WarrantyTerm> termOf(Asset asset) {
        LocalDate today = today();
        return terms.all().stream()
                .filter(term -> term.productLine() == asset.productLine())
                .filter(term -> term.model() == null || term.model().equals(asset.model()))
                .filter(term -> term.holdsFor(asset, today))
                .min(OWN_MODEL_FIRST);
    }

    /** How a case was settled; empty while it is not. */
    @Transactional(readOnly = true)
    public Optional<Settlement> settlementOf(CaseId caseId) {
        return settlements.findById(caseId);
    }

    /** What the call-out of a case costs without warranty; zero while nobody had to go there and nothing had to come. */
    public Money callOutPrice(ServiceCase about) {
        return hasCallOut(about.assessment()) ? settings.callOut() : Money.zero(settings.currency());
    }

    private static boolean hasCallOut(@Nullable Assessment assessment) {
        return assessment != null
                && switch (assessment.mode()) {
                    case ON_SITE, IN_SHOP, PICKUP, RESCUE -> true;
                    case REMOTE, ANSWER -> false;
                };
    }

    void settle(Settlement settlement) {
        settlements.save(settlement);
    }

    LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
