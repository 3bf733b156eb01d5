package dev.mendflow.api.pages.instances;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.engine.oversight.ProcessDefinitions;
import dev.mendflow.engine.oversight.ProcessInstances;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
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

    InstancePage(ProcessInstances instances, ProcessDefinitions definitions, InstanceViews views) {
        this.instances = instances;
        this.definitions = definitions;
        this.views = views;
    }

    @GetMapping("/instances/{key}")
    @PreAuthorize(Access.OVERSIGHT)
    String instance(
            @PathVariable long key, @RequestParam(required = false) @Nullable String done, Locale locale, Model model) {
        model.addAttribute(
                "view",
                instances.detail(key).map(detail -> views.of(detail, locale)).orElseThrow(Refusal::notFound));
        model.addAttribute("done", done);
        return "instances/instance";
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
