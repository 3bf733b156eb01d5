package dev.mendflow.engine.inbox;

import dev.mendflow.engine.reading.Search;
import java.util.HashSet;
import java.util.Set;

/** Who may take a task, as conditions of a search. */
final class Candidates {

    private static final String CANDIDATE = "t.task_key in (select c.task_key from engine_user_task_candidate c where ";

    static final String IN_GROUPS = CANDIDATE + "c.kind = 'GROUP' and c.name in (:groups))";

    private Candidates() {}

    static void restrict(Search search, TaskReader reader) {
        Set<String> groups = new HashSet<>(reader.groups());
        if (groups.isEmpty()) {
            search.where(
                    "(t.assignee = :reader or " + CANDIDATE + "c.kind = 'USER' and c.name = :reader))",
                    "reader",
                    reader.name());
            return;
        }
        search.where(
                "(t.assignee = :reader or " + CANDIDATE
                        + "(c.kind = 'USER' and c.name = :reader) or (c.kind = 'GROUP' and c.name in (:readerGroups))))",
                "reader",
                reader.name());
        search.bind("readerGroups", groups);
    }
}
