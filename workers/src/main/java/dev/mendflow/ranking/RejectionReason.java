package dev.mendflow.ranking;

/** Why a technician cannot be offered a job; the texts are in {@code messages/dispatch}, Chinese and English. */
public enum RejectionReason {
    /** Left, or blocked by an administrator. */
    INACTIVE,
    /** Works in another service area. */
    REGION_MISMATCH,
    /** Was not trained for this kind of repair. */
    SKILL_MISSING,
    /** No certificate of the needed level that is still valid on the day of the appointment. */
    CERTIFICATE_MISSING_OR_EXPIRED,
    /** Declined this job, or let its offer expire, in the current round. */
    ALREADY_REFUSED,
    /** Had this job and was released from it just before. */
    RELEASED,
    /** No shift holds travel and work soon enough. */
    OFF_SHIFT,
    /** Would be on shift, but is away. */
    ON_LEAVE,
    /** Would be there, but has no time left on any day soon enough. */
    LOAD_FULL;

    /** Key of the text in the message bundle. */
    public String messageKey() {
        return "dispatch.reason." + name();
    }
}
