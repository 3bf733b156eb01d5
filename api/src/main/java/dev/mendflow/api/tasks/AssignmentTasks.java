package dev.mendflow.api.tasks;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Caller;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.inbox.UserTaskQuery;
import dev.mendflow.engine.inbox.UserTaskState;
import dev.mendflow.engine.inbox.UserTasks;
import dev.mendflow.engine.oversight.ProcessDefinitions;
import dev.mendflow.process.ServiceCaseProcess;
import dev.mendflow.process.Variables;
import dev.mendflow.servicecase.CaseId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks of a case that say who goes: the dispatcher's own, and the offer that a technician has not answered. */
@Component
public class AssignmentTasks {

    private static final List<String> ELEMENTS =
            List.of(ServiceCaseProcess.ASSIGN_MANUALLY, ServiceCaseProcess.ACCEPT_JOB);

    private static final String OFFER = "userTask id=\"" + ServiceCaseProcess.ACCEPT_JOB + "\"";

    /** The output mapping by which an offer goes to whom the dispatcher names. */
    private static final Pattern HANDS_ON = Pattern.compile("output [^>]*target=\"" + Variables.TECHNICIAN + "\"");

    private final UserTasks tasks;
    private final ProcessDefinitions definitions;
    private final TaskDesk desk;

    AssignmentTasks(UserTasks tasks, ProcessDefinitions definitions, TaskDesk desk) {
        this.tasks = tasks;
        this.definitions = definitions;
        this.desk = desk;
    }

    /** The task that waits now, empty while nobody is asked. */
    public Optional<UserTask> open(CaseId caseId) {
        var ofTheCase =
                UserTaskQuery.everything().withState(UserTaskState.CREATED).withBusinessKey(caseId.toString());
        return tasks.search(ofTheCase).items().stream()
                .filter(task -> task.bpmnProcessId().equals(ServiceCaseProcess.ID))
                .filter(task -> ELEMENTS.contains(task.elementId()))
                .findFirst();
    }

    /**
     * Gives the job to somebody; the process plans the visit.
     *
     * @param note free text that is kept with the case
     * @param mark names the caller's request; found on a task that is done already, it was this request that did it
     * @return whether readers do not see it yet
     */
    public boolean give(UserTask task, String technician, @Nullable String note, Caller caller, String mark) {
        if (task.elementId().equals(ServiceCaseProcess.ACCEPT_JOB)) {
            requireHandsOn(task, technician);
            return desk.takeOver(
                            task,
                            Map.of(Variables.JOB_DECISION, "ACCEPT", Variables.TECHNICIAN, technician),
                            note,
                            caller,
                            mark)
                    .pending();
        }
        Map<String, Object> answers = new HashMap<>(Map.of(Variables.TECHNICIAN, technician));
        if (note != null && !note.isBlank()) {
            answers.put("note", note);
        }
        return desk.complete(task.key(), answers, caller, mark).pending();
    }

    /** A case runs on the version of the model that it began with, and an older one would send whom it asked. */
    private void requireHandsOn(UserTask offer, String technician) {
        boolean handsOn = technician.equals(offer.assignee())
                || definitions
                        .xml(offer.processDefinitionKey())
                        .map(AssignmentTasks::offerIn)
                        .filter(offered -> HANDS_ON.matcher(offered).find())
                        .isPresent();
        if (!handsOn) {
            throw Refusal.conflict("offer-stays");
        }
    }

    private static String offerIn(String xml) {
        int from = xml.indexOf(OFFER);
        int until = from < 0 ? -1 : xml.indexOf("userTask>", from);
        return until < 0 ? "" : xml.substring(from, until);
    }
}
