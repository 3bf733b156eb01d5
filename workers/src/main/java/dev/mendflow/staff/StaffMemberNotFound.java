package dev.mendflow.staff;

/** Nobody of the service organisation has this login. */
public final class StaffMemberNotFound extends RuntimeException {

    public StaffMemberNotFound(String login) {
        super("No member of staff " + login);
    }
}
