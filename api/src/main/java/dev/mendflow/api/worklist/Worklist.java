package dev.mendflow.api.worklist;

import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.inbox.UserTasks;
import dev.mendflow.engine.reading.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in to the open tasks in the order in which they will be late. */
@Component
public class Worklist {

    private static final Duration AT_RISK = Duration.ofHours(1);

    private final WorklistStore store;
    private final UserTasks tasks;
    private final Clock clock;

    Worklist(WorklistStore store, UserTasks tasks, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * One page of the tasks that are asked for.
     *
     * @throws IllegalArgumentException when the cursor is unreadable
     */
    @Transactional(readOnly = true)
    public Page<UserTask> search(WorklistQuery query) {
        Page<Long> keys = store.keys(query, atRiskBefore());
        return new Page<>(inOrder(keys.items()), keys.next());
    }

    /** How many tasks are asked for; beyond so many it is not said how many more. */
    @Transactional(readOnly = true)
    public int count(Sight sight, WorklistFilter filter, int atMost) {
        return store.count(sight, filter, atRiskBefore(), atMost);
    }

    private Instant atRiskBefore() {
        return clock.instant().plus(AT_RISK);
    }

    private List<UserTask> inOrder(List<Long> keys) {
        Map<Long, UserTask> found =
                tasks.findAll(keys).stream().collect(Collectors.toMap(UserTask::key, Function.identity()));
        return keys.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
