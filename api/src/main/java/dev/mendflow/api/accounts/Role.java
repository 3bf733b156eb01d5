package dev.mendflow.api.accounts;

import java.util.Locale;

/** What a person is to the service; each role is also a candidate group of user tasks. */
public enum Role {
    CUSTOMER,
    AGENT,
    DISPATCHER,
    TECHNICIAN,
    MANAGER,
    DESIGNER,
    ADMIN;

    /** The candidate group of this role as models spell it: lower case, plural. */
    public String candidateGroup() {
        return name().toLowerCase(Locale.ROOT) + "s";
    }

    /** Whether people of this role work for the service organisation. */
    public boolean isStaff() {
        return this != CUSTOMER;
    }
}
