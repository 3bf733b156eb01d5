package dev.mendflow.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way to the people of the service organisation and to the line in which they report. */
@Component
@Transactional
public class Staff {

    private final StaffStore store;

    Staff(StaffStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public Optional<StaffMember> find(String login) {
        return store.find(login);
    }

    /** Everybody by login. */
    @Transactional(readOnly = true)
    public List<StaffMember> all() {
        return store.all();
    }

    /**
     * Keeps a new member or the next state of a known one; absences have verbs of their own.
     *
     * @return what is now stored, with its version
     * @throws SuperiorUnknown when there is no such superior
     * @throws LineInCircle when somebody would lead themselves
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else saved in between
     */
    public StaffMember save(StaffMember member) {
        store.lockLine();
        String superior = member.superior();
        if (superior != null) {
            if (superior.equals(member.login())) {
                throw new LineInCircle(member.login());
            }
            StaffMember leads = store.find(superior).orElseThrow(() -> new SuperiorUnknown(superior));
            if (above(leads).stream().anyMatch(higher -> higher.login().equals(member.login()))) {
                throw new LineInCircle(member.login());
            }
        }
        return store.save(member);
    }

    /** Keeps each of them whose login is not known yet; superiors come before those they lead. */
    public void register(Collection<StaffMember> members) {
        members.stream().filter(member -> store.find(member.login()).isEmpty()).forEach(this::save);
    }

    /**
     * Enters an absence; overlapping an earlier one is fine.
     *
     * @param from first instant of it
     * @param until first instant after it
     * @throws StaffMemberNotFound when nobody has this login
     * @throws IllegalArgumentException when it would not end after it begins
     */
    public Absence enterAbsence(String login, Instant from, Instant until) {
        StaffMember member = store.find(login).orElseThrow(() -> new StaffMemberNotFound(login));
        var absence = new Absence(UUID.randomUUID(), from, until);
        store.add(member.login(), absence);
        return absence;
    }

    /** Takes an absence back; false if the member has no such absence. */
    public boolean removeAbsence(String login, UUID absence) {
        return store.remove(login, absence);
    }

    /** Whether the member is known and away at {@code at}. */
    @Transactional(readOnly = true)
    public boolean isAway(String login, Instant at) {
        return store.find(login).filter(member -> !member.isPresentAt(at)).isPresent();
    }

    /**
     * The superior so many places up. Who is absent is passed over, so that the next one takes the place; who was told before is
     * passed over too while somebody further up was not. Beyond the end of the line it is the last one who is present.
     *
     * @param places 1 for the nearest
     * @param told logins of those who were told of the same thing before
     * @return empty when no superior is present, or nobody knows the login
     */
    @Transactional(readOnly = true)
    public Optional<StaffMember> managerOf(String login, int places, Instant at, Set<String> told) {
        if (places < 1) {
            throw new IllegalArgumentException("Nobody is " + places + " places up");
        }
        List<StaffMember> present = store.find(login).map(this::above).orElse(List.of()).stream()
                .filter(superior -> superior.isPresentAt(at))
                .toList();
        return present.stream()
                .skip(places - 1L)
                .filter(superior -> !told.contains(superior.login()))
                .findFirst()
                .or(() -> present.reversed().stream().findFirst());
    }

    /** All superiors of a member, the nearest first. */
    private List<StaffMember> above(StaffMember member) {
        List<StaffMember> line = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(member.login()));
        Optional<StaffMember> next = superiorOf(member);
        while (next.isPresent() && seen.add(next.get().login())) {
            line.add(next.get());
            next = superiorOf(next.get());
        }
        return line;
    }

    private Optional<StaffMember> superiorOf(StaffMember member) {
        return Optional.ofNullable(member.superior()).flatMap(store::find);
    }
}
