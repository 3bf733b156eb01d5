package dev.mendflow.engine.records.projection;

import static dev.mendflow.engine.records.projection.Column.number;
import static dev.mendflow.engine.records.projection.Column.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Who may take a task, as rows to be searched. All rows of one task count as one row here: their order matters. */
final class CandidateRows {

    private static final String TABLE = "engine_user_task_candidate";
    private static final Statement ADDED = Statement.insert(TABLE, number("task_key"), text("kind"), text("name"));
    private static final Statement CLEARED = Statement.delete(TABLE, number("task_key"));

    List<Write> of(EngineRecord event, long taskKey) {
        List<Write> writes = new ArrayList<>();
        names(event, "candidateGroupsList").forEach(name -> writes.add(ADDED.of(taskKey, taskKey, "GROUP", name)));
        names(event, "candidateUsersList").forEach(name -> writes.add(ADDED.of(taskKey, taskKey, "USER", name)));
        return writes;
    }

    List<Write> replaced(EngineRecord event, long taskKey) {
        List<Write> writes = new ArrayList<>();
        writes.add(CLEARED.of(taskKey, taskKey));
        writes.addAll(of(event, taskKey));
        return writes;
    }

    private static Set<String> names(EngineRecord event, String field) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode name : event.value().path(field)) {
            names.add(name.asString());
        }
        return names;
    }
}
