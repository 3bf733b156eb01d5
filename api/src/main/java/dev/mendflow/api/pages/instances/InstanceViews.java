package dev.mendflow.api.pages.instances;

import dev.mendflow.api.cases.CaseInstances;
import dev.mendflow.api.pages.layout.InstanceMarks;
import dev.mendflow.api.pages.layout.Names;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.inbox.UserTaskQuery;
import dev.mendflow.engine.inbox.UserTaskState;
import dev.mendflow.engine.inbox.UserTasks;
import dev.mendflow.engine.oversight.ElementInstance;
import dev.mendflow.engine.oversight.Incident;
import dev.mendflow.engine.oversight.ProcessDefinition;
import dev.mendflow.engine.oversight.ProcessDefinitions;
import dev.mendflow.engine.oversight.ProcessInstance;
import dev.mendflow.engine.oversight.ProcessInstanceDetail;
import dev.mendflow.engine.oversight.ProcessInstances;
import dev.mendflow.engine.oversight.Variable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of an instance shows. */
@Component
class InstanceViews {

    private static final int LONGEST = 300;

    private final ProcessDefinitions definitions;
    private final ProcessInstances instances;
    private final UserTasks tasks;
    private final KnownCases numbers;
    private final CaseInstances carriers;
    private final Names names;
    private final Sentences sentences;
    private final Deeds deeds;

    InstanceViews(
            ProcessDefinitions definitions,
            ProcessInstances instances,
            UserTasks tasks,
            KnownCases numbers,
            CaseInstances carriers,
            Names names,
            Sentences sentences,
            Deeds deeds) {
        this.definitions = definitions;
        this.instances = instances;
        this.tasks = tasks;
        this.numbers = numbers;
        this.carriers = carriers;
        this.names = names;
        this.sentences = sentences;
        this.deeds = deeds;
    }

    InstanceView of(ProcessInstanceDetail detail, Locale locale) {
        ProcessInstance instance = detail.instance();
        Titles titles = new Titles(instance.processDefinitionKey(), locale);
        List<UserTask> work = tasks.search(UserTaskQuery.everything()
                        .withProcessInstance(instance.key())
                        .page(null, 200))
                .items();
        return new InstanceView(
                instance.key(),
                instance.bpmnProcessId(),
                nameOf(instance, locale),
                instance.version(),
                numberOf(instance),
                cancelled(instance),
                instance.state().name(),
                instance.startedAt(),
                instance.endedAt(),
                instance.incidents(),
                Optional.ofNullable(instance.parentInstanceKey())
                        .flatMap(instances::find)
                        .map(parent -> line(parent, locale))
                        .orElse(null),
                "/instances/" + instance.key() + "/diagram",
                InstanceMarks.of(detail).json(),
                steps(detail, titles),
                detail.incidents().stream()
                        .sorted(Comparator.comparing(Incident::open).reversed())
                        .map(incident -> trouble(incident, titles))
                        .toList(),
                work.stream()
                        .filter(task -> task.state() == UserTaskState.CREATED)
                        .map(task ->
                                new InstanceView.OpenTask(task.key(), titles.of(task.elementId()), task.assignee()))
                        .toList(),
                alarms(detail, titles),
                works(detail, titles),
                detail.messageSubscriptions().stream()
                        .filter(one -> one.state().equals("WAITING"))
                        .map(one -> new InstanceView.Awaited(
                                titles.of(one.elementId()), one.messageName(), one.correlationKey(), one.createdAt()))
                        .toList(),
                detail.calledInstances().stream()
                        .map(called -> line(called, locale))
                        .toList(),
                facts(detail, titles),
                decisions(detail, titles),
                deeds.of(detail, work, locale),
                places(instance, locale),
                definitions.versions(instance.bpmnProcessId()).stream()
                        .map(ProcessDefinition::version)
                        .filter(version -> version != instance.version())
                        .toList());
    }

    private static List<InstanceView.Step> steps(ProcessInstanceDetail detail, Titles titles) {
        return detail.elements().stream()
                .filter(element -> element.key() != detail.instance().key())
                .sorted(Comparator.comparingLong(ElementInstance::key))
                .map(element -> new InstanceView.Step(
                        element.key(),
                        titles.of(element.elementId()),
                        element.state().name(),
                        element.startedAt(),
                        element.endedAt(),
                        element.incident()))
                .toList();
    }

    private InstanceView.Trouble trouble(Incident incident, Titles titles) {
        return new InstanceView.Trouble(
                incident.key(),
                titles.of(incident.elementId()),
                sentences.errorType(incident.errorType(), titles.locale),
                cut(incident.errorMessage()),
                incident.createdAt(),
                incident.resolvedAt());
    }

    private static List<InstanceView.Alarm> alarms(ProcessInstanceDetail detail, Titles titles) {
        return detail.timers().stream()
                .map(timer -> new InstanceView.Alarm(
                        titles.of(timer.elementId()), timer.dueAt(), timer.state(), timer.endedAt()))
                .toList();
    }

    private List<InstanceView.Work> works(ProcessInstanceDetail detail, Titles titles) {
        return detail.jobs().stream()
                .map(job -> new InstanceView.Work(
                        titles.of(job.elementId()),
                        job.type(),
                        sentences.jobState(job.state(), titles.locale),
                        job.retries(),
                        job.worker(),
                        job.errorMessage() == null ? null : cut(job.errorMessage()),
                        job.createdAt(),
                        job.endedAt()))
                .toList();
    }

    /** The instance's own first; those of a step while its token is there. */
    private static List<InstanceView.Fact> facts(ProcessInstanceDetail detail, Titles titles) {
        long instance = detail.instance().key();
        Map<Long, String> here = detail.elements().stream()
                .filter(visit -> visit.endedAt() == null)
                .collect(Collectors.toMap(ElementInstance::key, visit -> titles.of(visit.elementId()), (a, b) -> a));
        return detail.variables().stream()
                .filter(variable -> variable.scopeKey() == instance || here.containsKey(variable.scopeKey()))
                .sorted(Comparator.comparing((Variable variable) -> variable.scopeKey() != instance)
                        .thenComparing(Variable::name))
                .map(variable -> fact(variable, variable.scopeKey() == instance ? null : here.get(variable.scopeKey())))
                .toList();
    }

    private static InstanceView.Fact fact(Variable variable, @Nullable String scope) {
        List<Variable.Change> history = variable.history();
        return new InstanceView.Fact(
                variable.name(),
                shown(variable.json()),
                scope,
                variable.changedAt(),
                history.subList(0, Math.max(0, history.size() - 1)).reversed().stream()
                        .map(change -> new InstanceView.Change(shown(change.json()), change.at()))
                        .toList());
    }

    private static List<InstanceView.Decision> decisions(ProcessInstanceDetail detail, Titles titles) {
        return detail.decisions().stream()
                .map(made -> new InstanceView.Decision(
                        made.decisionName(),
                        made.elementId() == null ? null : titles.of(made.elementId()),
                        made.failed(),
                        shown(made.failed() ? made.failureMessage() : made.outputJson()),
                        made.evaluatedAt()))
                .toList();
    }

    private List<InstanceView.Place> places(ProcessInstance instance, Locale locale) {
        return definitions.elements(instance.processDefinitionKey()).stream()
                .filter(element -> !element.type().equals("boundaryEvent")
                        && !element.type().equals("startEvent"))
                .map(element -> new InstanceView.Place(element.id(), Names.of(element, locale)))
                .toList();
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

    private InstanceView.Cancelled cancelled(ProcessInstance instance) {
        return carriers.openCaseOf(instance)
                .map(open -> open.cancelRequestedAt() == null
                        ? InstanceView.Cancelled.CASE_INSTEAD
                        : InstanceView.Cancelled.CASE_AFTERWARDS)
                .orElse(InstanceView.Cancelled.ALONE);
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

    private static String shown(@Nullable String json) {
        return json == null ? "…" : cut(json);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** What the elements of one version are called in one language. */
    private final class Titles {

        private final long definition;
        private final Locale locale;

        Titles(long definition, Locale locale) {
            this.definition = definition;
            this.locale = locale;
        }

        String of(String element) {
            return names.of(definition, element, locale);
        }
    }
}
