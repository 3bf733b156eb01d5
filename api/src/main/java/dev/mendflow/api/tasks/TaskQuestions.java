package dev.mendflow.api.tasks;

import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.worklist.Sight;
import dev.mendflow.api.worklist.Worklist;
import dev.mendflow.api.worklist.WorklistFilter;
import dev.mendflow.api.worklist.WorklistQuery;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.inbox.UserTaskQuery;
import dev.mendflow.engine.inbox.UserTaskSort;
import dev.mendflow.engine.inbox.UserTaskState;
import dev.mendflow.engine.inbox.UserTasks;
import dev.mendflow.engine.reading.Page;
import dev.mendflow.servicecase.CaseNumber;
import dev.mendflow.servicecase.ServiceCase;
import dev.mendflow.servicecase.ServiceCases;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what a caller asks for into a search that finds nothing the caller may not see. */
@Component
class TaskQuestions {

    private final ServiceCases cases;
    private final UserTasks tasks;
    private final Worklist worklist;

    TaskQuestions(ServiceCases cases, UserTasks tasks, Worklist worklist) {
        this.cases = cases;
        this.tasks = tasks;
        this.worklist = worklist;
    }

    /**
     * What a caller asks for; null asks for nothing special.
     *
     * @param assignee {@code me}, {@code none} or a name
     * @param group a candidate group
     * @param about number or id of a case
     * @param filter what else, asked for of open tasks only
     */
    record Question(
            @Nullable String assignee,
            @Nullable String group,
            UserTaskState state,
            @Nullable String about,
            WorklistFilter filter,
            UserTaskSort sort,
            @Nullable String cursor,
            int limit) {}

    /**
     * One page: open tasks in the order of the worklist, tasks of the past in the order of the engine.
     *
     * @throws IllegalArgumentException when the cursor is unreadable
     */
    Page<UserTask> page(Question asked, Caller caller) {
        if (asked.state() == UserTaskState.CREATED) {
            return worklist.search(new WorklistQuery(
                    Sight.all(caller).of(asked.assignee(), caller).within(asked.group()),
                    asked.filter().about(asked.about() == null ? null : businessKey(asked.about())),
                    asked.sort(),
                    asked.cursor(),
                    asked.limit()));
        }
        if (!asked.filter().equals(WorklistFilter.everything())) {
            throw Refusal.invalid(List.of(new FieldProblem("state", "invalid")));
        }
        return tasks.search(query(asked, caller));
    }

    private UserTaskQuery query(Question asked, Caller caller) {
        UserTaskQuery query = UserTaskQuery.everything()
                .withState(asked.state())
                .sortedBy(asked.sort())
                .page(asked.cursor(), asked.limit());
        if (!caller.leads()) {
            query = query.withVisibleTo(TaskAccess.reader(caller));
        }
        if (asked.group() != null) {
            query = query.withGroups(Set.of(asked.group().toLowerCase(Locale.ROOT)));
        }
        if (asked.about() != null) {
            query = query.withBusinessKey(businessKey(asked.about()));
        }
        return assigned(query, asked.assignee(), caller);
    }

    private static UserTaskQuery assigned(UserTaskQuery query, @Nullable String assignee, Caller caller) {
        if ("none".equals(assignee)) {
            return query.withUnassigned();
        }
        // A technician sees the own jobs; those of colleagues are not offered.
        if ("me".equals(assignee) || caller.isTechnicianOnly()) {
            return query.withAssignee(caller.taskName());
        }
        return assignee == null ? query : query.withAssignee(assignee);
    }

    private String businessKey(String about) {
        try {
            return cases.find(CaseNumber.parse(about))
                    .map(ServiceCase::id)
                    .map(Object::toString)
                    .orElse(about);
        } catch (IllegalArgumentException e) {
            return about;
        }
    }
}
