package dev.mendflow.api.cases;

import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.security.Caller;
import dev.mendflow.compensation.CompensationStatus;
import java.util.Set;

/** As whom somebody reads a case that they may see. */
public enum CaseReader {
    /** Speaks with customers and steers cases: reads everything. */
    DESK,
    /** Other staff: what is paid to customers is not their business. */
    FIELD,
    /** Whose case it is: not what staff notes among themselves, nor what was not granted. */
    CUSTOMER;

    private static final String OF_COMPENSATION = "compensation.";
    private static final Set<String> AMONG_STAFF = Set.of(
            "case.warned",
            "case.ended-without-process",
            "statutory.limit-near",
            "statutory.limit-reached",
            "remedy.due-soon",
            "remedy.overdue",
            "promise.waived",
            "promise.corrected");

    /** As whom a caller reads. */
    public static CaseReader of(Caller caller) {
        if (caller.isAny(Role.AGENT, Role.DISPATCHER, Role.MANAGER)) {
            return DESK;
        }
        return Actors.isStaff(caller) ? FIELD : CUSTOMER;
    }

    boolean isStaff() {
        return this != CUSTOMER;
    }

    /** Whether this reader sees entries of this type in the timeline. */
    boolean reads(String type) {
        if (type.startsWith(OF_COMPENSATION)) {
            return this == DESK || this == CUSTOMER && type.equals(OF_COMPENSATION + "granted");
        }
        return isStaff() || !AMONG_STAFF.contains(type);
    }

    /** Whether this reader sees a compensation that stands like this. */
    boolean sees(CompensationStatus status) {
        return this == DESK || this == CUSTOMER && status == CompensationStatus.GRANTED;
    }
}
