package dev.mendflow.api.visits;

import dev.mendflow.api.accounts.Role;
import dev.mendflow.api.problems.FieldProblem;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Caller;
import dev.mendflow.visit.Visit;
import dev.mendflow.visit.VisitId;
import dev.mendflow.visit.Visits;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which visits a caller may reach: technicians their own, those who send them all; a foreign one reads like a missing one. */
@Component
public class VisitScope {

    private final Visits visits;

    VisitScope(Visits visits) {
        this.visits = visits;
    }

    /** The visit of this id, if the caller may see it; else {@link Refusal} 404. */
    public Visit visible(String id, Caller caller) {
        return find(id).filter(
                        visit -> sendsOthers(caller) || visit.technician().equals(caller.taskName()))
                .orElseThrow(Refusal::notFound);
    }

    /**
     * Whose visits are asked for: a technician's own, or those of whom the caller names.
     *
     * @param asked code of a technician, null for the caller
     */
    public String technician(@Nullable String asked, Caller caller) {
        if (!sendsOthers(caller)) {
            if (asked != null && !asked.equals(caller.taskName())) {
                throw Refusal.forbidden("not-your-visit");
            }
            return caller.taskName();
        }
        return Optional.ofNullable(asked)
                .or(() -> Optional.ofNullable(caller.technician()))
                .orElseThrow(() -> Refusal.invalid(List.of(new FieldProblem("technician", "required"))));
    }

    private static boolean sendsOthers(Caller caller) {
        return caller.isAny(Role.DISPATCHER, Role.MANAGER);
    }

    private Optional<Visit> find(String id) {
        try {
            return visits.find(new VisitId(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
