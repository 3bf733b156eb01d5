package dev.mendflow.api.oversight;

import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.engine.oversight.InstanceCounts;
import dev.mendflow.engine.oversight.ProcessDefinition;
import dev.mendflow.engine.oversight.ProcessDefinitions;
import dev.mendflow.engine.oversight.ProcessElement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows what is deployed and how it does. */
@RestController
class ProcessResource {

    private final ProcessDefinitions definitions;
    private final OversightCopies copies;

    ProcessResource(ProcessDefinitions definitions, OversightCopies copies) {
        this.definitions = definitions;
        this.copies = copies;
    }

    @GetMapping("/api/processes")
    @PreAuthorize(Access.OVERSIGHT)
    Processes list() {
        return new Processes(definitions.list().stream().map(copies::process).toList());
    }

    @GetMapping("/api/processes/{id}/versions")
    @PreAuthorize(Access.OVERSIGHT)
    Versions versions(@PathVariable String id) {
        List<ProcessDefinition> versions = definitions.versions(id);
        if (versions.isEmpty()) {
            throw Refusal.notFound();
        }
        return new Versions(versions.stream().map(copies::version).toList());
    }

    @GetMapping("/api/processes/{id}/versions/{version}")
    @PreAuthorize(Access.OVERSIGHT)
    VersionDetail version(@PathVariable String id, @PathVariable int version) {
        ProcessDefinition found = find(id, version);
        return new VersionDetail(copies.version(found), definitions.elements(found.key()));
    }

    @GetMapping(path = "/api/processes/{id}/versions/{version}/xml", produces = MediaType.APPLICATION_XML_VALUE)
    @PreAuthorize(Access.OVERSIGHT)
    ResponseEntity<String> xml(@PathVariable String id, @PathVariable int version) {
        String xml = definitions.xml(find(id, version).key()).orElseThrow(Refusal::notFound);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, java.nio.charset.StandardCharsets.UTF_8))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(xml);
    }

    @GetMapping("/api/processes/{id}/versions/{version}/statistics")
    @PreAuthorize(Access.OVERSIGHT)
    Statistics statistics(@PathVariable String id, @PathVariable int version) {
        return new Statistics(definitions.statistics(find(id, version).key()).stream()
                .map(copies::element)
                .toList());
    }

    private ProcessDefinition find(String id, int version) {
        return definitions.find(id, version).orElseThrow(Refusal::notFound);
    }

    /** Every process with its newest version. */
    record Processes(List<ProcessLine> items) {}

    /** A process over all its versions. */
    record ProcessLine(
            String id,
            @Nullable String name,
            @Nullable String nameZh,
            int latestVersion,
            int versions,
            Instant deployedAt,
            InstanceCounts instances) {}

    /** The versions of a process, the newest first. */
    record Versions(List<VersionView> items) {}

    /** A version with the elements of its diagram. */
    record VersionDetail(VersionView version, List<ProcessElement> elements) {}

    /** One deployed version. */
    record VersionView(
            String key,
            String id,
            int version,
            @Nullable String versionTag,
            @Nullable String name,
            @Nullable String nameZh,
            String resourceName,
            Instant deployedAt,
            InstanceCounts instances) {}

    /** What happened at each element. */
    record Statistics(List<ElementLine> elements) {}

    /**
     * One element.
     *
     * @param p50 median time a token stayed, null while none has left
     * @param p95 what 95 of 100 tokens stayed at most, null while none has left
     */
    record ElementLine(
            String element,
            long active,
            long completed,
            long terminated,
            long incidents,
            @Nullable Duration p50,
            @Nullable Duration p95) {}
}
