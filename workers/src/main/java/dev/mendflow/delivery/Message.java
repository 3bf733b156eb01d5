package dev.mendflow.delivery;

import dev.mendflow.notification.Notice;
import dev.mendflow.staff.StaffMember;
import java.util.List;
import java.util.UUID;

/**
 * What one person is sent at one time.
 *
 * @param id the same for each try, so that whoever gets it twice can tell
 * @param to who gets it
 * @param urgent whether it was sent at once
 * @param notices what it says, oldest first
 */
record Message(UUID id, StaffMember to, boolean urgent, List<Notice> notices) {

    Message {
        notices = List.copyOf(notices);
    }
}
