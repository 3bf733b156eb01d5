package dev.mendflow.servicecase;

/**
 * Who did something.
 *
 * @param kind in which role
 * @param name login of staff, else a word for the role; never a customer's name
 */
public record Actor(Kind kind, String name) {

    /** In which role somebody acts. */
    public enum Kind {
        CUSTOMER,
        STAFF,
        SYSTEM
    }

    /** The process or the program itself. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "system");

    /** The customer, or somebody who holds the case's tracking link. */
    public static final Actor CUSTOMER = new Actor(Kind.CUSTOMER, "customer");

    /** A member of staff by login. */
    public static Actor staff(String login) {
        return new Actor(Kind.STAFF, login);
    }
}
