package dev.mendflow.benchmark.scale;

import dev.mendflow.customer.Tier;
import dev.mendflow.servicecase.Category;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.ServiceMode;
import dev.mendflow.servicecase.Severity;
import dev.mendflow.servicecase.Symptom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened in one case; every table tells its part of it.
 *
 * @param n counts the cases from 0, the oldest first
 * @param id the case
 * @param number as people call it
 * @param customer counts the customers
 * @param asset counts the assets
 * @param openedAt when it was reported
 * @param endedAt when it was closed, null while it is open
 * @param dueAt until when it has to be resolved
 * @param technician who repairs it, null when nobody has to go
 * @param hold the wait it is in, null when it goes on
 * @param chance for what is told on top
 */
record Story(
        int n,
        UUID id,
        String number,
        int customer,
        int asset,
        Tier tier,
        String region,
        Category category,
        Symptom symptom,
        Severity severity,
        ServiceMode mode,
        Phase phase,
        Instant openedAt,
        @Nullable Instant endedAt,
        Instant dueAt,
        @Nullable String technician,
        @Nullable UUID hold,
        Deck chance) {

    static final int CASE = 1;
    private static final Duration HISTORY = Duration.ofDays(730);
    private static final List<Phase> OPEN = List.of(
            Phase.REPORTED,
            Phase.ASSESSING,
            Phase.ASSESSING,
            Phase.ASSESSING,
            Phase.DISPATCHING,
            Phase.DISPATCHING,
            Phase.REPAIRING,
            Phase.REPAIRING,
            Phase.REPAIRING,
            Phase.FEEDBACK);
    private static final List<ServiceMode> MODES = List.of(
            ServiceMode.ON_SITE, ServiceMode.ON_SITE, ServiceMode.ON_SITE, ServiceMode.IN_SHOP, ServiceMode.REMOTE);

    static Story of(int n, String number, StoreSize size, People people, Instant now) {
        Deck chance = new Deck(0x5EEDL << 32 | n);
        boolean open = size.isOpen(n);
        Instant openedAt = openedAt(n, size, now).minusSeconds(chance.below(600));
        int asset = chance.favouringSmall(size.assets());
        int customer = chance.favouringSmall(size.customers());
        Phase phase = open ? chance.of(OPEN) : chance.oneIn(40) ? Phase.CANCELLED : Phase.CLOSED;
        ServiceMode mode = chance.of(MODES);
        String region = people.region(chance.below(People.REGIONS.size()));
        boolean visited = mode != ServiceMode.REMOTE && (!open || phase.ordinal() >= Phase.REPAIRING.ordinal());
        Instant latest = openedAt.plus(Duration.ofDays(6));
        return new Story(
                n,
                Deck.id(CASE, n),
                number,
                customer,
                asset,
                Tier.values()[customer % 4],
                region,
                chance.of(List.of(Category.values())),
                chance.of(List.of(Symptom.values())),
                chance.of(List.of(Severity.values())),
                mode,
                phase,
                openedAt,
                open
                        ? null
                        : chance.after(
                                openedAt.plusSeconds(1800),
                                Duration.between(openedAt, latest.isBefore(now) ? latest : now)),
                open ? dueOfOpen(now, chance) : openedAt.plus(Duration.ofDays(5)),
                visited ? people.technician(chance.below(size.technicians())) : null,
                open && chance.oneIn(10) ? chance.id() : null,
                chance);
    }

    /** Spread evenly over two years. */
    static Instant openedAt(int n, StoreSize size, Instant now) {
        return now.minus(HISTORY)
                .plusMillis((long) ((double) n / size.cases() * HISTORY.toMillis()))
                .minusSeconds(3600);
    }

    static int year(Instant at) {
        return at.atOffset(ZoneOffset.UTC).getYear();
    }

    /** Some are late and some late within the hour; the others have until next week. */
    private static Instant dueOfOpen(Instant now, Deck chance) {
        int lot = chance.below(100);
        if (lot < 4) {
            return now.minusSeconds(chance.below(86_400));
        }
        return lot < 8 ? now.plusSeconds(600 + chance.below(3_000)) : now.plusSeconds(3_700 + chance.below(7 * 86_400));
    }

    boolean isOpen() {
        return endedAt == null;
    }

    /** When something happened that happens after so many parts of a hundred of the case, at most now. */
    Instant at(int percent, Instant now) {
        Instant end = endedAt == null ? now : endedAt;
        return openedAt.plus(
                Duration.between(openedAt, end).multipliedBy(percent).dividedBy(100));
    }
}
