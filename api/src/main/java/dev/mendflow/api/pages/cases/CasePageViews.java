package dev.mendflow.api.pages.cases;

import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.cases.CaseReader;
import dev.mendflow.api.cases.CaseView;
import dev.mendflow.api.cases.CaseViews;
import dev.mendflow.api.pages.layout.Conversations;
import dev.mendflow.api.pages.layout.InstanceMarks;
import dev.mendflow.api.pages.layout.Names;
import dev.mendflow.api.pages.layout.PromiseLine;
import dev.mendflow.api.security.Caller;
import dev.mendflow.engine.inbox.UserTaskQuery;
import dev.mendflow.engine.inbox.UserTaskState;
import dev.mendflow.engine.inbox.UserTasks;
import dev.mendflow.engine.oversight.ProcessInstances;
import dev.mendflow.servicecase.ServiceCase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of a case shows. */
@Component
class CasePageViews {

    private final CaseViews views;
    private final Conversations conversations;
    private final Timeline timeline;
    private final FieldWork field;
    private final CompensationLines money;
    private final UserTasks tasks;
    private final ProcessInstances instances;
    private final Names names;

    CasePageViews(
            CaseViews views,
            Conversations conversations,
            Timeline timeline,
            FieldWork field,
            CompensationLines money,
            UserTasks tasks,
            ProcessInstances instances,
            Names names) {
        this.views = views;
        this.conversations = conversations;
        this.timeline = timeline;
        this.field = field;
        this.money = money;
        this.tasks = tasks;
        this.instances = instances;
        this.names = names;
    }

    CasePageView of(ServiceCase found, Caller caller, Locale locale) {
        CaseView about = views.of(found, CaseReader.of(caller));
        return new CasePageView(
                about,
                PromiseLine.of(about),
                conversations.forStaff(about, locale),
                timeline.of(about, locale),
                openTasks(found, locale),
                field.decisions(found.id(), locale),
                field.parts(found.id(), locale),
                money.of(about, locale),
                picture(about, caller));
    }

    private List<CasePageView.OpenTask> openTasks(ServiceCase found, Locale locale) {
        return tasks
                .search(UserTaskQuery.everything()
                        .withBusinessKey(found.id().toString())
                        .withState(UserTaskState.CREATED))
                .items()
                .stream()
                .map(task ->
                        new CasePageView.OpenTask(task.key(), names.of(task, locale), task.assignee(), task.dueAt()))
                .toList();
    }

    private CasePageView.@Nullable Picture picture(CaseView about, Caller caller) {
        return Optional.ofNullable(about.processInstanceKey())
                .map(Long::valueOf)
                .flatMap(instances::detail)
                .map(detail -> new CasePageView.Picture(
                        "/cases/" + about.number() + "/diagram",
                        caller.isAny(Role.MANAGER, Role.DESIGNER)
                                ? detail.instance().key()
                                : null,
                        InstanceMarks.of(detail).json()))
                .orElse(null);
    }
}
