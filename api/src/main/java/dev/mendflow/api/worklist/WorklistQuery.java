package dev.mendflow.api.worklist;

import dev.mendflow.engine.inbox.UserTaskSort;
import org.jspecify.annotations.Nullable;

/**
 * One page of open tasks.
 *
 * @param sight whose tasks
 * @param filter which of them
 * @param sort the order
 * @param cursor the {@code next} of the page before, null for the first page
 * @param limit the size of a page, brought into 1 to 200
 */
public record WorklistQuery(
        Sight sight,
        WorklistFilter filter,
        UserTaskSort sort,
        @Nullable String cursor,
        int limit) {

    public WorklistQuery {
        limit = Math.clamp(limit, 1, 200);
    }
}
