package dev.mendflow.api.pages.cases;

import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.cases.CaseReader;
import dev.mendflow.api.cases.CaseView;
import dev.mendflow.api.cases.CaseViews;
import dev.mendflow.api.comments.Comments;
import dev.mendflow.api.pages.layout.Conversations;
import dev.mendflow.api.pages.layout.InstanceMarks;
import dev.mendflow.api.security.Caller;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.inbox.UserTaskQuery;
import dev.mendflow.engine.inbox.UserTaskState;
import dev.mendflow.engine.inbox.UserTasks;
import dev.mendflow.engine.oversight.ProcessInstanceDetail;
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
    private final Comments comments;
    private final Timeline timeline;
    private final FieldWork field;
    private final CompensationLines money;
    private final ClockLines clocks;
    private final NextSteps steps;
    private final UserTasks tasks;
    private final ProcessInstances instances;

    CasePageViews(
            CaseViews views,
            Conversations conversations,
            Comments comments,
            Timeline timeline,
            FieldWork field,
            CompensationLines money,
            ClockLines clocks,
            NextSteps steps,
            UserTasks tasks,
            ProcessInstances instances) {
        this.views = views;
        this.conversations = conversations;
        this.comments = comments;
        this.timeline = timeline;
        this.field = field;
        this.money = money;
        this.clocks = clocks;
        this.steps = steps;
        this.tasks = tasks;
        this.instances = instances;
    }

    CasePageView of(ServiceCase found, Caller caller, Locale locale) {
        CaseView about = views.of(found, CaseReader.of(caller));
        ProcessInstanceDetail process = process(about);
        return new CasePageView(
                about,
                steps.of(found, about, openTasks(found), process, caller, locale),
                clocks.of(about, locale),
                conversations.forStaff(about, locale),
                comments.of(found.id()),
                timeline.of(about, locale),
                field.decisions(found.id(), locale),
                field.parts(found.id(), locale),
                money.of(about, locale),
                process == null ? null : picture(about, process, caller));
    }

    private List<UserTask> openTasks(ServiceCase found) {
        return tasks.search(UserTaskQuery.everything()
                        .withBusinessKey(found.id().toString())
                        .withState(UserTaskState.CREATED))
                .items();
    }

    private @Nullable ProcessInstanceDetail process(CaseView about) {
        return Optional.ofNullable(about.processInstanceKey())
                .map(Long::valueOf)
                .flatMap(instances::detail)
                .orElse(null);
    }

    private static CasePageView.Picture picture(CaseView about, ProcessInstanceDetail process, Caller caller) {
        return new CasePageView.Picture(
                "/cases/" + about.number() + "/diagram",
                caller.isAny(Role.MANAGER, Role.DESIGNER) ? process.instance().key() : null,
                InstanceMarks.of(process).json());
    }
}
