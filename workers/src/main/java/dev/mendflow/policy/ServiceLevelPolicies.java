package dev.mendflow.policy;

import dev.mendflow.calendar.Calendars;
import dev.mendflow.ledger.Terms;
import dev.mendflow.process.ServiceLevelPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way to what is promised for whom: the table that designers edit. The shipped one holds until another is saved; what was
 * saved is never replaced by a later release.
 */
@Component
@Transactional(noRollbackFor = PolicyRefused.class)
public class ServiceLevelPolicies {

    private final PolicyVersion shipped;
    private final PolicyVersionStore store;
    private final Calendars calendars;
    private final Clock clock;
    /** Versions never change, so the last one that was read stays right until its number is not the newest any more. */
    private final AtomicReference<Loaded> loaded;

    ServiceLevelPolicies(PolicyVersionStore store, Calendars calendars, Clock clock) throws IOException {
        this.store = store;
        this.calendars = calendars;
        this.clock = clock;
        this.shipped = PolicyVersion.shipped(
                new ClassPathResource(ServiceLevelPolicy.RESOURCE).getContentAsString(StandardCharsets.UTF_8));
        this.loaded = new AtomicReference<>(load(shipped));
    }

    /**
     * The terms of one clock by the table that holds, on the newest version of its calendar; empty when the table says that
     * nothing is promised.
     *
     * @throws PolicyRefused when no rule matches, or the rule names a calendar that is not on file or says what cannot be
     *     promised to a case that is reported now
     */
    @Transactional(readOnly = true, noRollbackFor = PolicyRefused.class)
    public Optional<Terms> terms(Question question) {
        return newest().policy().terms(question, clock.instant());
    }

    /** The table that holds. */
    @Transactional(readOnly = true)
    public PolicyVersion current() {
        return newest().version();
    }

    /**
     * Reads a table that may be saved one day.
     *
     * @param table DMN as text
     * @throws PolicyRefused when it is none
     */
    public Policy read(String table) {
        return new Policy(table, calendars);
    }

    /**
     * Saves a table as the next version; the same text as the newest is that version. Whether it answers every question that
     * can come is for the caller to find out before.
     *
     * @param basedOn the version that was changed
     * @param by login
     * @throws PolicyRefused when it is no table
     * @throws OptimisticLockingFailureException when somebody else saved in between
     */
    public PolicyVersion save(String table, int basedOn, String reason, String by) {
        read(table);
        PolicyVersion newest = current();
        if (newest.table().equals(table)) {
            return newest;
        }
        if (newest.version() != basedOn) {
            throw new OptimisticLockingFailureException(
                    "The policy is version " + newest.version() + ", not " + basedOn);
        }
        store.add(basedOn + 1, table, reason, by, clock.instant());
        return store.version(basedOn + 1).orElseThrow();
    }

    private Loaded newest() {
        int number = store.newest();
        Loaded known = loaded.get();
        if (known.version().version() == number) {
            return known;
        }
        Loaded newest = load(number == 0 ? shipped : store.version(number).orElseThrow());
        loaded.set(newest);
        return newest;
    }

    private Loaded load(PolicyVersion version) {
        return new Loaded(version, read(version.table()));
    }

    private record Loaded(PolicyVersion version, Policy policy) {}
}
