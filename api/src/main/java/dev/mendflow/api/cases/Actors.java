package dev.mendflow.api.cases;

import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.security.Caller;
import dev.mendflow.servicecase.Actor;
import org.jspecify.annotations.Nullable;

/** Names callers in the timeline of a case. */
final class Actors {

    private Actors() {}

    static Actor of(@Nullable Caller caller) {
        return caller == null || !isStaff(caller) ? Actor.CUSTOMER : Actor.staff(caller.login());
    }

    static boolean isStaff(@Nullable Caller caller) {
        return caller != null && caller.roles().stream().anyMatch(Role::isStaff);
    }
}
