package dev.mendflow.api.pages.cases;

import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.cases.CaseInstances;
import dev.mendflow.api.cases.CaseView;
import dev.mendflow.api.pages.layout.Names;
import dev.mendflow.api.pages.layout.People;
import dev.mendflow.api.security.Caller;
import dev.mendflow.api.tasks.TaskAccess;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.oversight.Incident;
import dev.mendflow.engine.oversight.ProcessInstanceDetail;
import dev.mendflow.servicecase.Phase;
import dev.mendflow.servicecase.ServiceCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what a person can do next about a case, the most helpful first. */
@Component
class NextSteps {

    private static final String CONVERSATION = "#talk-title";

    private final Names names;
    private final MessageSource words;
    private final People people;
    private final CaseInstances carriers;

    NextSteps(Names names, MessageSource words, People people, CaseInstances carriers) {
        this.people = people;
        this.carriers = carriers;
        this.names = names;
        this.words = words;
    }

    List<NextStep> of(
            ServiceCase found,
            CaseView about,
            List<UserTask> tasks,
            @Nullable ProcessInstanceDetail process,
            Caller caller,
            Locale locale) {
        List<NextStep> steps = new ArrayList<>();
        tasks.stream()
                .sorted(Comparator.comparing(UserTask::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(task -> steps.add(task(task, caller, locale)));
        if (process != null && process.incidents().stream().anyMatch(Incident::open)) {
            steps.add(new NextStep("STUCK", null, null, null, null, instance(process, caller)));
        }
        if (found.isOpen() && isUnanswered(about)) {
            steps.add(new NextStep(
                    "UNANSWERED",
                    null,
                    null,
                    null,
                    about.conversation().getLast().at(),
                    CONVERSATION));
        }
        about.holds().stream()
                .filter(hold -> hold.resumedAt() == null)
                .forEach(hold -> steps.add(new NextStep(
                        "WAITS_" + hold.owner(),
                        hold.reason().equals("information") ? null : hold.reason(),
                        null,
                        hold.until(),
                        hold.heldAt(),
                        null)));
        if (carriers.isStranded(found)) {
            steps.add(new NextStep(
                    "STRANDED", null, null, null, null, process == null ? null : instance(process, caller)));
        } else if (found.isOpen() && found.cancelRequestedAt() != null) {
            steps.add(new NextStep("CANCELLING", null, null, null, found.cancelRequestedAt(), null));
        }
        if (!found.isOpen()) {
            steps.add(new NextStep(found.phase().name(), null, null, null, found.endedAt(), null));
        } else if (steps.isEmpty()) {
            steps.add(NextStep.of(found.phase() == Phase.FEEDBACK ? "RATING" : "AUTOMATIC"));
        }
        return steps.stream()
                .sorted(Comparator.comparing(step -> rank(step.code())))
                .toList();
    }

    private NextStep task(UserTask task, Caller caller, Locale locale) {
        boolean may = TaskAccess.maySee(task, caller);
        String code = TaskAccess.isMine(task, caller)
                ? "TASK_MINE"
                : task.assignee() != null ? "TASK_TAKEN" : may ? "TASK_FREE" : "TASK_OTHERS";
        return new NextStep(
                code,
                names.of(task, locale),
                task.assignee() == null ? groups(task, locale) : people.of(task.assignee()),
                task.dueAt(),
                task.createdAt(),
                may ? "/inbox/" + task.key() : null);
    }

    private String groups(UserTask task, Locale locale) {
        return task.candidateGroups().stream()
                .map(group -> Objects.requireNonNull(words.getMessage("case.group." + group, null, group, locale)))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String instance(ProcessInstanceDetail process, Caller caller) {
        return caller.isAny(Role.MANAGER, Role.DESIGNER)
                ? "/instances/" + process.instance().key()
                : null;
    }

    /** What a chatbot learned before is told as the customer's words too, so only what came after the report counts. */
    private static boolean isUnanswered(CaseView about) {
        var said = about.conversation();
        return !said.isEmpty()
                && said.getLast().from().equals("CUSTOMER")
                && said.getLast().at().isAfter(about.openedAt());
    }

    private static int rank(String code) {
        return switch (code) {
            case "TASK_MINE" -> 0;
            case "STUCK", "STRANDED" -> 1;
            case "UNANSWERED" -> 2;
            case "TASK_FREE" -> 3;
            case "WAITS_US" -> 4;
            case "WAITS_CUSTOMER", "WAITS_PARTS", "WAITS_SUPPLIER" -> 5;
            case "TASK_TAKEN", "TASK_OTHERS" -> 6;
            default -> 7;
        };
    }
}
