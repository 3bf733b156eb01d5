package dev.mendflow.api.pages.instances;

import dev.mendflow.api.pages.layout.InstanceMarks;
import dev.mendflow.api.pages.layout.Names;
import dev.mendflow.engine.inbox.UserTaskQuery;
import dev.mendflow.engine.inbox.UserTaskState;
import dev.mendflow.engine.inbox.UserTasks;
import dev.mendflow.engine.oversight.ElementInstance;
import dev.mendflow.engine.oversight.Incident;
import dev.mendflow.engine.oversight.ProcessDefinitions;
import dev.mendflow.engine.oversight.ProcessInstance;
import dev.mendflow.engine.oversight.ProcessInstanceDetail;
import dev.mendflow.engine.oversight.Timer;
import dev.mendflow.engine.oversight.Variable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of an instance shows. */
@Component
class InstanceViews {

    private static final int LONGEST = 300;

    private final ProcessDefinitions definitions;
    private final UserTasks tasks;
    private final KnownCases numbers;
    private final Names names;

    InstanceViews(ProcessDefinitions definitions, UserTasks tasks, KnownCases numbers, Names names) {
        this.definitions = definitions;
        this.tasks = tasks;
        this.numbers = numbers;
        this.names = names;
    }

    InstanceView of(ProcessInstanceDetail detail, Locale locale) {
        ProcessInstance instance = detail.instance();
        long definition = instance.processDefinitionKey();
        return new InstanceView(
                instance.key(),
                nameOf(instance, locale),
                instance.version(),
                numberOf(instance),
                instance.state().name(),
                instance.startedAt(),
                instance.incidents(),
                instance.parentInstanceKey(),
                "/instances/" + instance.key() + "/diagram",
                InstanceMarks.of(detail).json(),
                steps(detail, locale),
                detail.incidents().stream()
                        .filter(Incident::open)
                        .map(incident -> trouble(incident, definition, locale))
                        .toList(),
                openTasks(instance, locale),
                detail.timers().stream()
                        .filter(timer -> timer.endedAt() == null)
                        .map(timer -> alarm(timer, definition, locale))
                        .toList(),
                detail.calledInstances().stream()
                        .map(called -> line(called, locale))
                        .toList(),
                detail.variables().stream()
                        .filter(variable -> variable.scopeKey() == instance.key())
                        .map(InstanceViews::fact)
                        .toList());
    }

    private List<InstanceView.Step> steps(ProcessInstanceDetail detail, Locale locale) {
        ProcessInstance instance = detail.instance();
        return detail.elements().stream()
                .filter(element -> element.key() != instance.key())
                .sorted(Comparator.comparingLong(ElementInstance::key))
                .map(element -> new InstanceView.Step(
                        names.of(instance.processDefinitionKey(), element.elementId(), locale),
                        element.state().name(),
                        element.startedAt(),
                        element.endedAt()))
                .toList();
    }

    private InstanceView.Trouble trouble(Incident incident, long definition, Locale locale) {
        return new InstanceView.Trouble(
                incident.key(),
                names.of(definition, incident.elementId(), locale),
                incident.errorType(),
                cut(incident.errorMessage()),
                incident.createdAt());
    }

    private List<InstanceView.OpenTask> openTasks(ProcessInstance instance, Locale locale) {
        return tasks
                .search(UserTaskQuery.everything()
                        .withProcessInstance(instance.key())
                        .withState(UserTaskState.CREATED))
                .items()
                .stream()
                .map(task -> new InstanceView.OpenTask(task.key(), names.of(task, locale), task.assignee()))
                .toList();
    }

    private InstanceView.Alarm alarm(Timer timer, long definition, Locale locale) {
        return new InstanceView.Alarm(names.of(definition, timer.elementId(), locale), timer.dueAt());
    }

    private InstanceLine line(ProcessInstance instance, Locale locale) {
        return new InstanceLine(
                instance.key(),
                nameOf(instance, locale),
                instance.version(),
                numberOf(instance),
                instance.state().name(),
                instance.startedAt(),
                instance.endedAt(),
                instance.incidents());
    }

    private @Nullable String numberOf(ProcessInstance instance) {
        String key = instance.businessKey();
        return key == null ? null : numbers.of(List.of(key)).get(key);
    }

    private String nameOf(ProcessInstance instance, Locale locale) {
        return definitions
                .find(instance.processDefinitionKey())
                .map(definition -> Names.of(definition, locale))
                .orElse(instance.bpmnProcessId());
    }

    private static InstanceView.Fact fact(Variable variable) {
        String json = variable.json();
        return new InstanceView.Fact(variable.name(), json == null ? "…" : cut(json));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
