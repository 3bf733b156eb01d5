package dev.mendflow.engine.inbox;

/** Somebody else has the task. */
public class TaskAlreadyClaimed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long taskKey;

    TaskAlreadyClaimed(long taskKey, Throwable cause) {
        super("The task %d is taken already".formatted(taskKey), cause);
        this.taskKey = taskKey;
    }

    public long taskKey() {
        return taskKey;
    }
}
