package dev.mendflow.api.staff;

import dev.mendflow.api.accounts.Accounts;
import dev.mendflow.api.security.Access;
import dev.mendflow.technician.Technicians;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells those who work here what their colleagues are called. */
@RestController
class ColleagueResource {

    private final Accounts accounts;
    private final Technicians technicians;

    ColleagueResource(Accounts accounts, Technicians technicians) {
        this.accounts = accounts;
        this.technicians = technicians;
    }

    @GetMapping("/api/colleagues")
    @PreAuthorize(Access.ORGANISATION)
    @Operation(
            summary = "The name behind each login and each code of a technician",
            description = "Of those too who do not work here any more: cases go on naming them.")
    Lines all() {
        Map<String, String> names = new TreeMap<>(technicians.names());
        names.putAll(accounts.staffNames());
        return new Lines(names.entrySet().stream()
                .map(one -> new Colleague(one.getKey(), one.getValue()))
                .toList());
    }

    /** By login or code. */
    record Lines(List<Colleague> items) {}

    /** Somebody as the records name them, and as people do. */
    record Colleague(String code, String name) {}
}
