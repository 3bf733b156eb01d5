package dev.mendflow.loaner;

import dev.mendflow.servicecase.CaseId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way to the loaner fleet. */
@Component
@Transactional
public class Loaners {

    private final LoanerStore store;
    private final Clock clock;

    Loaners(LoanerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Adds these vehicles; one whose code is known stays as it is. */
    public void register(Collection<Loaner> fleet) {
        fleet.stream().filter(loaner -> store.find(loaner.code()).isEmpty()).forEach(store::add);
    }

    /** The whole fleet by code. */
    @Transactional(readOnly = true)
    public List<Loaner> all() {
        return store.all();
    }

    /** The vehicle a case has. */
    @Transactional(readOnly = true)
    public Optional<Loaner> of(CaseId caseId) {
        return store.of(caseId);
    }

    /**
     * Keeps a free vehicle of the region for the case; the one it already has, when it has one.
     *
     * @param region code of the service area; null when not known, then there is none to give
     * @return the case's vehicle, or empty when none is free
     */
    public Optional<Loaner> reserve(CaseId caseId, @Nullable String region) {
        var kept = store.of(caseId);
        if (kept.isPresent() || region == null) {
            return kept;
        }
        return store.freeIn(region).stream()
                .filter(loaner -> store.take(loaner.code(), caseId, clock.instant()))
                .findFirst()
                .flatMap(loaner -> store.find(loaner.code()));
    }

    /** Takes the vehicle back from the case, whether it was kept or handed out; nothing happens when it has none. */
    public void release(CaseId caseId) {
        store.free(caseId);
    }
}
