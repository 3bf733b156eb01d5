package dev.mendflow.api.oversight;

import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.engine.oversight.IncidentQuery;
import dev.mendflow.engine.oversight.Incidents;
import dev.mendflow.engine.oversight.RetryResult;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what went wrong and tries it again. */
@RestController
class IncidentResource {

    private final Incidents incidents;
    private final CaseNames names;
    private final Commands commands;
    private final OversightCopies copies;

    IncidentResource(Incidents incidents, CaseNames names, Commands commands, OversightCopies copies) {
        this.incidents = incidents;
        this.names = names;
        this.commands = commands;
        this.copies = copies;
    }

    @GetMapping("/api/incidents")
    @PreAuthorize(Access.OVERSIGHT)
    Page search(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable Long instance,
            @RequestParam(name = "case", required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        String businessKey = about == null ? null : names.businessKey(about);
        try {
            var page = incidents.search(new IncidentQuery(open, process, instance, businessKey, group, cursor, limit));
            return new Page(page.items().stream().map(copies::incident).toList(), page.next());
        } catch (IllegalArgumentException e) {
            throw Refusal.unreadable("cursor");
        }
    }

    @GetMapping("/api/incidents/groups")
    @PreAuthorize(Access.OVERSIGHT)
    Groups groups() {
        return new Groups(incidents.groups().stream().map(copies::kind).toList());
    }

    @PostMapping("/api/incidents/{key}/retry")
    @PreAuthorize(Access.LEAD)
    ResponseEntity<Accepted> retry(@PathVariable long key) {
        return commands.outside(new Act("incident.retry", String.valueOf(key)), "", Accepted.class, () -> {
            incidents.find(key).orElseThrow(Refusal::notFound);
            return Reply.ok(Accepted.of(key, incidents.retry(key)));
        });
    }

    @PostMapping("/api/incidents/retry")
    @PreAuthorize(Access.LEAD)
    ResponseEntity<Retried> retryGroup(@Valid @RequestBody GroupRetry wish) {
        return commands.outside(
                new Act("incident.retry-group", wish.group()),
                wish,
                Retried.class,
                () -> Reply.ok(Retried.of(incidents.retryGroup(wish.group(), wish.until()))));
    }

    /**
     * Which incidents to try again.
     *
     * @param until only those that were open then, so that what goes wrong again is left alone; null for all
     */
    record GroupRetry(
            @NotBlank @Size(max = 200) String group,
            @Nullable Instant until) {}

    /**
     * What came of it.
     *
     * @param retried what is tried again
     * @param gone what was resolved meanwhile
     * @param left how many were not tried, since one call takes a limited number
     */
    record Retried(List<String> retried, List<String> gone, long left) {

        static Retried of(RetryResult result) {
            return new Retried(
                    result.retried().stream().map(String::valueOf).toList(),
                    result.gone().stream().map(String::valueOf).toList(),
                    result.left());
        }
    }

    /** One page; {@code next} is null on the last. */
    record Page(List<IncidentView> items, @Nullable String next) {}

    /** Open incidents by kind. */
    record Groups(List<IncidentKind> items) {}
}
