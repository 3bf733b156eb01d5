package dev.mendflow.engine.inbox;

import dev.mendflow.engine.reading.Search;
import java.util.HashSet;
import java.util.Set;

/**
 * Who may take a task, as conditions of a search.
 *
 * <p>They are put as a count of the task's own few candidates. Put as a set of tasks, both databases first collect all tasks that a
 * group ever had, most of them done years ago, and PostgreSQL does so for {@code exists} as well once it is one side of an
 * {@code or}. A count it can only work out task by task, in the order of the list, until the page is full.
 */
final class Candidates {

    private static final String CANDIDATES =
            "(select count(*) from engine_user_task_candidate c where c.task_key = t.task_key and (";
    private static final String AT_LEAST_ONE = ")) > 0";

    static final String IN_GROUPS = CANDIDATES + "c.kind = 'GROUP' and c.name in (:groups)" + AT_LEAST_ONE;

    private Candidates() {}

    static void restrict(Search search, TaskReader reader) {
        Set<String> groups = new HashSet<>(reader.groups());
        if (groups.isEmpty()) {
            search.where(
                    "(t.assignee = :reader or " + CANDIDATES + "c.kind = 'USER' and c.name = :reader" + AT_LEAST_ONE
                            + ")",
                    "reader",
                    reader.name());
            return;
        }
        search.where(
                "(t.assignee = :reader or " + CANDIDATES
                        + "c.kind = 'USER' and c.name = :reader or c.kind = 'GROUP' and c.name in (:readerGroups)"
                        + AT_LEAST_ONE + ")",
                "reader",
                reader.name());
        search.bind("readerGroups", groups);
    }
}
