package dev.mendflow.servicecase;

import dev.mendflow.customer.CustomerId;

/** Which cases somebody may see; becomes part of every search's SQL. */
public sealed interface AccessScope {

    /** All cases: agents, dispatchers, managers, administrators. */
    record Everything() implements AccessScope {}

    /** The cases of one customer. */
    record OfCustomer(CustomerId customer) implements AccessScope {}

    /** The cases that a technician, by login, was offered or given. */
    record OfTechnician(String technician) implements AccessScope {}

    /** All cases. */
    static AccessScope everything() {
        return new Everything();
    }
}
