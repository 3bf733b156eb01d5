package dev.mendflow.compensation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import dev.mendflow.warranty.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in to what customers get for missed promises. */
@Component
@Transactional
public class Compensations {

    private final CompensationStore store;
    private final ClaimsOfCase claims;
    private final CaseProgress cases;
    private final Clock clock;

    Compensations(CompensationStore store, ClaimsOfCase claims, CaseProgress cases, Clock clock) {
        this.store = store;
        this.claims = claims;
        this.cases = cases;
        this.clock = clock;
    }

    /** The compensations of a case by metric, at most one for each clock; none before the case is settled. */
    @Transactional(readOnly = true)
    public List<Compensation> of(CaseId caseId) {
        return store.findByCaseIdOrderByLatenessMetric(caseId);
    }

    /** The compensations of these cases, in no order. */
    @Transactional(readOnly = true)
    public List<Compensation> of(Collection<CaseId> some) {
        return some.isEmpty() ? List.of() : store.findByCaseIdIn(some);
    }

    /** Works out what a case gets, once: granted at once up to the limit of the table, proposed above it. */
    List<Compensation> workOut(CaseId caseId) {
        List<Compensation> known = of(caseId);
        return known.isEmpty() ? store(claims.of(caseId)) : known;
    }

    private List<Compensation> store(List<Compensation> worked) {
        boolean managerDecides = perCurrency(worked).values().stream().anyMatch(Compensations::isAboveTheLimit);
        return worked.stream()
                .map(claim -> managerDecides ? claim : claim.granted(claim.amount(), Actor.SYSTEM, clock.instant()))
                .map(claim -> keep(claim, Actor.SYSTEM))
                .toList();
    }

    /** Together, or else three promises just below the limit would be granted without anybody looking. */
    private static boolean isAboveTheLimit(List<Compensation> ofOneCurrency) {
        BigDecimal limit = ofOneCurrency.stream()
                .map(claim -> claim.rate().managerAbove())
                .min(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        return total(ofOneCurrency).compareTo(limit) > 0;
    }

    /** A manager has decided on what was proposed. What the ledgers no longer bear out by now is withdrawn, not granted. */
    void decide(CaseId caseId, boolean grant, Actor by) {
        Map<UUID, BigDecimal> borneOut = new HashMap<>();
        claims.of(caseId).forEach(claim -> borneOut.put(claim.clockId(), claim.amount()));
        of(caseId).stream().filter(Compensation::isProposed).forEach(proposed -> {
            BigDecimal now = borneOut.get(proposed.clockId());
            if (now == null) {
                keep(proposed.withdrawn(Actor.SYSTEM, clock.instant()), Actor.SYSTEM);
            } else if (grant) {
                keep(proposed.granted(now, by, clock.instant()), by);
            } else {
                keep(proposed.refused(by, clock.instant()), by);
            }
        });
    }

    /** A case that was cancelled gets nothing. */
    void withdraw(CaseId caseId) {
        of(caseId).stream()
                .filter(claim -> claim.status().mayBecome(CompensationStatus.WITHDRAWN))
                .forEach(claim -> keep(claim.withdrawn(Actor.SYSTEM, clock.instant()), Actor.SYSTEM));
    }

    private Compensation keep(Compensation next, Actor by) {
        Compensation kept = store.save(next);
        cases.note(
                kept.caseId(),
                "compensation." + kept.status().name().toLowerCase(Locale.ROOT),
                by,
                "%s, %s".formatted(kept.lateness().metric(), kept.worth()));
        return kept;
    }

    /** {@code 135.00 CNY}, or several with {@code +} between them. */
    static String text(List<Compensation> some) {
        return perCurrency(some).values().stream()
                .map(same -> new Money(total(same), same.getFirst().worth().currency()))
                .map(Money::toString)
                .collect(joining(" + "));
    }

    private static Map<String, List<Compensation>> perCurrency(Collection<Compensation> some) {
        return some.stream().collect(groupingBy(claim -> claim.rate().currency(), TreeMap::new, toList()));
    }

    private static BigDecimal total(List<Compensation> same) {
        return same.stream().map(Compensation::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
