package dev.mendflow.engine.inbox;

/** The orders in which tasks can be listed; equal ones come in the order of their creation. */
public enum UserTaskSort {
    /** Earliest due date first, tasks without one last. */
    DUE("t.due_order"),
    /** Highest priority first. */
    PRIORITY("t.priority"),
    /** Newest first. */
    CREATED("t.created_at");

    private final String column;

    UserTaskSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    boolean ascending() {
        return this == DUE;
    }
}
