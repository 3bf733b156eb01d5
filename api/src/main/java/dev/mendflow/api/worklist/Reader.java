package dev.mendflow.api.worklist;

/** The names under which entries are looked for. */
final class Reader {

    /** Every open task. */
    static final String ALL = "all";

    private Reader() {}

    static String assignee(String name) {
        return "to " + name;
    }

    static String user(String name) {
        return "user " + name;
    }

    static String group(String name) {
        return "group " + name;
    }
}
