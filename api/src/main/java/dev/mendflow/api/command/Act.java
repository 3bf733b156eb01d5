package dev.mendflow.api.command;

/**
 * What a caller asks to be changed, as the audit trail names it.
 *
 * @param action room and verb, e.g. {@code case.cancel}
 * @param subject what it is done to; empty for something that does not exist yet
 */
public record Act(String action, String subject) {

    /** Something new is made. */
    public static Act making(String action) {
        return new Act(action, "");
    }
}
