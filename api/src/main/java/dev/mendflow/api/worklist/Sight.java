package dev.mendflow.api.worklist;

import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.security.Caller;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose tasks are looked at, never more than the caller may see.
 *
 * @param readers the names under which entries are looked for, any of them
 * @param free only tasks that nobody has
 * @param assignee only tasks of this person, null for anybody's
 * @param group only tasks that this group may take, null for any
 */
public record Sight(
        Set<String> readers,
        boolean free,
        @Nullable String assignee,
        @Nullable String group) {

    private static final Set<String> FIELD_WORK = Set.of("technicians", "dispatchers");

    public Sight {
        readers = Set.copyOf(readers);
    }

    /** The tasks that the caller has. */
    public static Sight mine(Caller caller) {
        return new Sight(own(caller).collect(Collectors.toSet()), false, null, null);
    }

    /** The tasks that nobody has and the caller may take. */
    public static Sight groups(Caller caller) {
        return new Sight(offered(caller).collect(Collectors.toSet()), true, null, null);
    }

    /** All tasks that the caller may see: a technician sees no job of another one, who dispatches sees all field work. */
    public static Sight all(Caller caller) {
        if (caller.leads()) {
            return new Sight(Set.of(Reader.ALL), false, null, null);
        }
        if (caller.isTechnicianOnly()) {
            return mine(caller);
        }
        Stream<String> fieldWork =
                caller.roles().contains(Role.DISPATCHER) ? FIELD_WORK.stream().map(Reader::group) : Stream.of();
        return new Sight(
                Stream.of(own(caller), offered(caller), fieldWork)
                        .flatMap(names -> names)
                        .collect(Collectors.toSet()),
                false,
                null,
                null);
    }

    /** Of all these only the ones that this person has: {@code me}, {@code none} for nobody, or a name; null changes nothing. */
    public Sight of(@Nullable String person, Caller caller) {
        return switch (person) {
            case null -> this;
            case "none" -> new Sight(readers, true, assignee, group);
            case "me" -> mine(caller);
            default ->
                readers.equals(Set.of(Reader.ALL))
                        ? new Sight(Set.of(Reader.assignee(person)), free, assignee, group)
                        : new Sight(readers, free, person, group);
        };
    }

    /** Of these only the ones that this group may take; null changes nothing. */
    public Sight within(@Nullable String name) {
        if (name == null) {
            return this;
        }
        String known = name.toLowerCase(Locale.ROOT);
        return readers.equals(Set.of(Reader.ALL)) || readers.contains(Reader.group(known))
                ? new Sight(Set.of(Reader.group(known)), free, assignee, group)
                : new Sight(readers, free, assignee, known);
    }

    private static Stream<String> own(Caller caller) {
        return caller.assignees().stream().map(Reader::assignee);
    }

    private static Stream<String> offered(Caller caller) {
        return Stream.concat(
                caller.assignees().stream().map(Reader::user),
                caller.groups().stream().map(Reader::group));
    }
}
