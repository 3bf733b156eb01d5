package dev.mendflow.engine.inbox;

/** The task is done, withdrawn or was never there. */
public class TaskNotOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long taskKey;

    TaskNotOpen(long taskKey, Throwable cause) {
        super("The task %d is not open".formatted(taskKey), cause);
        this.taskKey = taskKey;
    }

    public long taskKey() {
        return taskKey;
    }
}
