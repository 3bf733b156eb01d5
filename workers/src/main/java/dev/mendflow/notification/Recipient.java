package dev.mendflow.notification;

/**
 * Whom a notice is for; the address is looked up when it is sent.
 *
 * @param kind whether {@code id} is a customer's id, a login or a candidate group
 * @param id which one
 */
public record Recipient(Kind kind, String id) {

    /** Kinds of recipient. */
    public enum Kind {
        CUSTOMER,
        STAFF,
        GROUP
    }

    /** A customer by id. */
    public static Recipient customer(String id) {
        return new Recipient(Kind.CUSTOMER, id);
    }

    /** A member of staff by login. */
    public static Recipient staff(String login) {
        return new Recipient(Kind.STAFF, login);
    }

    /** Everybody of a candidate group, e.g. {@code managers}. */
    public static Recipient group(String name) {
        return new Recipient(Kind.GROUP, name);
    }
}
