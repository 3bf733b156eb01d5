package dev.mendflow.dispatch;

import dev.mendflow.ranking.DispatchPolicy;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way to the rules jobs are given by. */
@Component
@Transactional
public class DispatchPolicies {

    private final PolicyStore store;
    private final Clock clock;

    DispatchPolicies(PolicyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The policy that holds now. */
    @Transactional(readOnly = true)
    public DispatchPolicy current() {
        return store.newest().orElseGet(DispatchPolicy::standard);
    }

    /** The policy that an old decision was made with. */
    @Transactional(readOnly = true)
    public Optional<DispatchPolicy> version(int version) {
        return version == 0 ? Optional.of(DispatchPolicy.standard()) : store.version(version);
    }

    /**
     * Makes this the policy of all decisions to come.
     *
     * @param policy the rules; their version is given here
     * @param adoptedBy login
     * @return the policy under its new version
     */
    public DispatchPolicy adopt(DispatchPolicy policy, String adoptedBy) {
        var adopted = policy.asVersion(current().version() + 1);
        store.add(adopted, adoptedBy, clock.instant());
        return adopted;
    }
}
