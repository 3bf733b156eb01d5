package dev.mendflow.api.oversight;

import dev.mendflow.api.audit.AuditEntry;
import dev.mendflow.api.audit.AuditTrail;
import dev.mendflow.api.cases.CaseInstances;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.engine.inbox.UserTask;
import dev.mendflow.engine.inbox.UserTaskQuery;
import dev.mendflow.engine.inbox.UserTasks;
import dev.mendflow.engine.oversight.ProcessInstance;
import dev.mendflow.engine.oversight.ProcessInstanceDetail;
import dev.mendflow.engine.oversight.ProcessInstances;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Shows process instances. */
@RestController
class InstanceResource {

    private static final int MOST_TASKS = 200;
    private static final int MOST_INCIDENTS = 200;

    private final ProcessInstances instances;
    private final CaseNames names;
    private final CaseInstances cases;
    private final UserTasks tasks;
    private final AuditTrail trail;
    private final OversightCopies copies;
    private final JsonMapper json;

    InstanceResource(
            ProcessInstances instances,
            CaseNames names,
            CaseInstances cases,
            UserTasks tasks,
            AuditTrail trail,
            OversightCopies copies,
            JsonMapper json) {
        this.instances = instances;
        this.names = names;
        this.cases = cases;
        this.tasks = tasks;
        this.trail = trail;
        this.copies = copies;
        this.json = json;
    }

    /** Instances, newest first; {@code variable} is written {@code name=value}. */
    @GetMapping("/api/process-instances")
    @PreAuthorize(Access.OVERSIGHT)
    Instances search(
            @ParameterObject InstanceQuestion question,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        try {
            var page = instances.search(question.query(names).page(cursor, limit));
            return new Instances(lines(page.items()), page.next());
        } catch (IllegalArgumentException e) {
            throw Refusal.unreadable("cursor");
        }
    }

    @GetMapping("/api/process-instances/{key}")
    @PreAuthorize(Access.OVERSIGHT)
    InstanceDetail detail(@PathVariable long key) {
        var detail = instances.detail(key).orElseThrow(Refusal::notFound);
        String businessKey = detail.instance().businessKey();
        Map<String, String> numbers = names.numbers(List.of(detail.instance()));
        List<UserTask> work = tasks.search(
                        UserTaskQuery.everything().withProcessInstance(key).page(null, MOST_TASKS))
                .items();
        return InstanceDetail.of(
                detail,
                businessKey == null ? null : numbers.get(businessKey),
                cases.openCaseOf(detail.instance())
                        .map(open -> open.number().value())
                        .orElse(null),
                work,
                audit(detail, work),
                copies,
                json);
    }

    /** What people did to the instance itself, to its tasks and to its incidents, the newest first. */
    private List<AuditEntry> audit(ProcessInstanceDetail detail, List<UserTask> work) {
        Set<String> subjects = new TreeSet<>();
        subjects.add(String.valueOf(detail.instance().key()));
        work.forEach(task -> subjects.add(String.valueOf(task.key())));
        detail.incidents().stream().limit(MOST_INCIDENTS).forEach(incident -> {
            subjects.add(String.valueOf(incident.key()));
            subjects.add(incident.errorGroup());
        });
        return trail.about(subjects, 100);
    }

    private List<InstanceLine> lines(List<ProcessInstance> page) {
        Map<String, String> numbers = names.numbers(page);
        return page.stream()
                .map(instance -> copies.instance(
                        instance, instance.businessKey() == null ? null : numbers.get(instance.businessKey())))
                .toList();
    }

    /**
     * One page.
     *
     * @param next the cursor of the next page, null on the last
     */
    record Instances(List<InstanceLine> items, @Nullable String next) {}
}
