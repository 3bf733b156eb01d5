package dev.mendflow.delivery;

import dev.mendflow.staff.StaffMember;

/** Takes messages out of the house by one channel. */
interface Carrier {

    Channel channel();

    /** Whether this channel reaches them at all. */
    boolean reaches(StaffMember member);

    /**
     * Carries the message; when this returns, somebody else is responsible for it.
     *
     * @throws NotCarried when it is not known to have arrived
     */
    void carry(Message message);
}
