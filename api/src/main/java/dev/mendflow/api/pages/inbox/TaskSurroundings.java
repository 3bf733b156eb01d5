package dev.mendflow.api.pages.inbox;

import dev.mendflow.api.casefile.CaseFile;
import dev.mendflow.api.casefile.CaseFiles;
import dev.mendflow.api.cases.CaseReader;
import dev.mendflow.api.cases.CaseScope;
import dev.mendflow.api.cases.CaseView;
import dev.mendflow.api.cases.CaseViews;
import dev.mendflow.api.comments.Comments;
import dev.mendflow.api.pages.layout.Conversations;
import dev.mendflow.api.pages.layout.DueLine;
import dev.mendflow.api.pages.layout.DueLines;
import dev.mendflow.api.pages.layout.InstanceMarks;
import dev.mendflow.api.pages.layout.PromiseLines;
import dev.mendflow.api.security.Caller;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.oversight.ProcessInstances;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicelevel.NextPromises;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What helps to decide a task: its case, the file of customer and asset, the clocks, and where the token is. */
@Component
class TaskSurroundings {

    private final ServiceCases cases;
    private final CaseViews views;
    private final CaseFiles files;
    private final CaseScope scope;
    private final Comments comments;
    private final Conversations conversations;
    private final PromiseLines promised;
    private final NextPromises promises;
    private final DueLines dues;
    private final ProcessInstances instances;

    TaskSurroundings(
            ServiceCases cases,
            CaseViews views,
            CaseFiles files,
            CaseScope scope,
            Comments comments,
            Conversations conversations,
            PromiseLines promised,
            NextPromises promises,
            DueLines dues,
            ProcessInstances instances) {
        this.cases = cases;
        this.views = views;
        this.files = files;
        this.scope = scope;
        this.comments = comments;
        this.conversations = conversations;
        this.promised = promised;
        this.promises = promises;
        this.dues = dues;
        this.instances = instances;
    }

    /** The case of the task, null when it has none or one that the reader may not see. */
    @Nullable
    CaseBrief brief(UserTask task, Caller caller, Locale locale) {
        return seen(task, caller)
                .map(id -> {
                    CaseView view = views.of(cases.get(id), CaseReader.of(caller));
                    return new CaseBrief(
                            view, promised.of(view, locale), conversations.forStaff(view, locale), comments.of(id));
                })
                .orElse(null);
    }

    /** The file behind the case of the task, null like the case. */
    @Nullable
    CaseFile file(UserTask task, Caller caller) {
        return seen(task, caller).map(id -> files.of(cases.get(id), caller)).orElse(null);
    }

    DueLine due(UserTask task, Locale locale) {
        return dues.of(
                TaskList.caseOf(task).map(id -> promises.of(Set.of(id)).get(id)).orElse(null), task.dueAt(), locale);
    }

    /** What happens in the instance of the task, as marks of its diagram. */
    @Nullable
    String marks(UserTask task) {
        return instances
                .detail(task.processInstanceKey())
                .map(detail -> InstanceMarks.of(detail).json())
                .orElse(null);
    }

    private Optional<CaseId> seen(UserTask task, Caller caller) {
        return TaskList.caseOf(task).filter(id -> cases.isVisible(id, scope.of(caller)));
    }
}
