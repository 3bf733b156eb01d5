package dev.mendflow.api.tasks;

import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.inbox.UserTasks;
import dev.mendflow.engine.oversight.ProcessDefinitions;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseSummary;
import dev.mendflow.servicecase.ServiceCases;
import dev.mendflow.servicelevel.NextPromise;
import dev.mendflow.servicelevel.NextPromises;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts tasks together with their cases: two questions for a page, however long it is. */
@Component
class TaskViews {

    private final UserTasks tasks;
    private final ServiceCases cases;
    private final ProcessDefinitions definitions;
    private final TaskForms forms;
    private final FormLanguage language;
    private final NextPromises promises;
    private final JsonMapper json;

    TaskViews(
            UserTasks tasks,
            ServiceCases cases,
            ProcessDefinitions definitions,
            TaskForms forms,
            FormLanguage language,
            NextPromises promises,
            JsonMapper json) {
        this.tasks = tasks;
        this.cases = cases;
        this.definitions = definitions;
        this.forms = forms;
        this.language = language;
        this.promises = promises;
        this.json = json;
    }

    List<TaskView> lines(Collection<UserTask> page, Locale locale) {
        Set<CaseId> ids =
                page.stream().flatMap(task -> TaskNotes.caseOf(task).stream()).collect(Collectors.toSet());
        Map<CaseId, TaskView.CaseLine> about = about(ids);
        return page.stream()
                .map(task -> view(task, TaskNotes.caseOf(task).map(about::get).orElse(null), null, null, locale))
                .toList();
    }

    TaskView detail(UserTask task, Locale locale) {
        TaskView.CaseLine about =
                TaskNotes.caseOf(task).map(id -> about(Set.of(id)).get(id)).orElse(null);
        TaskView.FormView form = forms.schema(task)
                .map(schema -> new TaskView.FormView(String.valueOf(task.formKey()), language.in(locale, schema)))
                .orElse(null);
        Map<String, JsonNode> variables = new LinkedHashMap<>();
        tasks.variables(task.key()).forEach((name, text) -> variables.put(name, json.readTree(text)));
        return view(task, about, form, variables, locale);
    }

    private TaskView view(
            UserTask task,
            TaskView.@Nullable CaseLine about,
            TaskView.@Nullable FormView form,
            @Nullable Map<String, JsonNode> variables,
            Locale locale) {
        return new TaskView(
                String.valueOf(task.key()),
                task.elementId(),
                name(task, locale),
                task.bpmnProcessId(),
                task.processVersion(),
                String.valueOf(task.processInstanceKey()),
                about,
                task.assignee(),
                task.candidateGroups(),
                task.candidateUsers(),
                task.state().name(),
                task.priority(),
                task.createdAt(),
                task.dueAt(),
                task.followUpAt(),
                task.completedAt(),
                form,
                variables);
    }

    private String name(UserTask task, Locale locale) {
        return definitions.elements(task.processDefinitionKey()).stream()
                .filter(node -> node.id().equals(task.elementId()))
                .findFirst()
                .map(node -> TaskKinds.title(node, locale))
                .orElse(task.elementId());
    }

    private Map<CaseId, TaskView.CaseLine> about(Set<CaseId> ids) {
        Map<CaseId, TaskView.CaseLine> lines = new HashMap<>();
        Map<CaseId, NextPromise> next = promises.of(ids);
        cases.summaries(ids).forEach((id, summary) -> lines.put(id, line(summary, next.get(id))));
        return lines;
    }

    private static TaskView.CaseLine line(CaseSummary about, @Nullable NextPromise next) {
        return new TaskView.CaseLine(
                about.number().value(),
                about.id().toString(),
                about.phase().name(),
                about.status().name(),
                about.severity().name(),
                about.category().name(),
                about.symptom().name(),
                about.customer(),
                about.tier().name(),
                about.region(),
                about.serial(),
                about.model(),
                about.waitOwner() == null ? null : about.waitOwner().name(),
                about.nextDueAt(),
                next == null ? null : TaskView.PromiseView.of(next));
    }
}
