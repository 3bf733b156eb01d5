package dev.mendflow.api.pages.cases;

import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.security.Caller;
import dev.mendflow.servicecase.CaseStatus;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.ServiceCase;

/**
 * What a person may do to a case as it is now; the API asks again.
 *
 * @param assign say which technician goes
 * @param rate write down what a customer says on the phone
 * @param cancel call it off; once more where the first time reached no process
 * @param decide about its promises: let go of one, take back an entry of a ledger
 */
record Abilities(
        boolean write,
        boolean hold,
        boolean resume,
        boolean priority,
        boolean redispatch,
        boolean assign,
        boolean cancel,
        boolean rate,
        boolean decide) {

    /** @param stranded whether no process carries it any more */
    static Abilities of(ServiceCase found, boolean stranded, Caller caller) {
        boolean open = found.isOpen();
        boolean desk = caller.isAny(Role.AGENT, Role.DISPATCHER, Role.MANAGER);
        boolean waits = found.status() == CaseStatus.ON_HOLD;
        return new Abilities(
                open,
                open && desk && !waits,
                open && desk && waits,
                open && desk,
                open && desk && found.phase() == Phase.REPAIRING,
                open
                        && caller.isAny(Role.DISPATCHER, Role.MANAGER)
                        && (found.phase() == Phase.DISPATCHING || found.phase() == Phase.REPAIRING),
                open && desk && (found.cancelRequestedAt() == null || stranded),
                open && desk && found.phase() == Phase.FEEDBACK,
                caller.isAny(Role.MANAGER));
    }
}
