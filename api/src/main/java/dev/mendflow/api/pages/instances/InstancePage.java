package dev.mendflow.api.pages.instances;

import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.pages.layout.Names;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.api.security.Caller;
import dev.mendflow.engine.oversight.InstanceNotRunning;
import dev.mendflow.engine.oversight.MigrationPlans;
import dev.mendflow.engine.oversight.ProcessDefinitions;
import dev.mendflow.engine.oversight.ProcessInstances;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One instance: where its tokens are, what is stuck, what it knows. */
@Controller
class InstancePage {

    private final ProcessInstances instances;
    private final ProcessDefinitions definitions;
    private final InstanceViews views;
    private final MigrationPlans plans;
    private final Names names;

    InstancePage(
            ProcessInstances instances,
            ProcessDefinitions definitions,
            InstanceViews views,
            MigrationPlans plans,
            Names names) {
        this.instances = instances;
        this.definitions = definitions;
        this.views = views;
        this.plans = plans;
        this.names = names;
    }

    @GetMapping("/instances/{key}")
    @PreAuthorize(Access.OVERSIGHT)
    String instance(
            @PathVariable long key,
            @RequestParam(required = false) @Nullable String done,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        model.addAttribute(
                "view",
                instances.detail(key).map(detail -> views.of(detail, locale)).orElseThrow(Refusal::notFound));
        model.addAttribute("done", done);
        model.addAttribute("leads", caller.isAny(Role.MANAGER, Role.ADMIN));
        return "instances/instance";
    }

    /** What a move to another version would do. */
    @GetMapping("/instances/{key}/migration")
    @PreAuthorize(Access.OVERSIGHT)
    String migration(@PathVariable long key, @RequestParam int version, Locale locale, Model model) {
        try {
            model.addAttribute(
                    "plan",
                    plans.of(key, version, Map.of())
                            .map(plan -> MigrationView.of(plan, names, locale))
                            .orElseThrow(Refusal::notFound));
        } catch (InstanceNotRunning ended) {
            model.addAttribute("plan", null);
        }
        return "instances/migration :: plan";
    }

    /** The diagram of the version that the instance runs on. */
    @GetMapping("/instances/{key}/diagram")
    @PreAuthorize(Access.OVERSIGHT)
    ResponseEntity<String> diagram(@PathVariable long key) {
        return instances
                .find(key)
                .flatMap(instance -> definitions.xml(instance.processDefinitionKey()))
                .map(xml -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_XML)
                        .body(xml))
                .orElseThrow(Refusal::notFound);
    }
}
