package dev.mendflow.parts;

import dev.mendflow.orchestration.Step;
import dev.mendflow.servicecase.Actor;
import dev.mendflow.servicecase.CaseId;
import dev.mendflow.servicecase.CaseProgress;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the parts that a repair of the symptom usually takes, all or none. */
@Component
class ReserveParts implements Step<ReserveParts.Given, ReserveParts.Result> {

    private final Parts parts;
    private final CaseProgress cases;

    ReserveParts(Parts parts, CaseProgress cases) {
        this.parts = parts;
        this.cases = cases;
    }

    /**
     * @param caseId the case
     * @param symptom code of the symptom, which selects the parts list
     * @param productLine code of the product line, whose own list goes before the general one
     * @param region code of the service area, whose stock is asked first
     */
    record Given(
            CaseId caseId,
            @Nullable String symptom,
            @Nullable String productLine,
            @Nullable String region) {}

    /** @param partsReserved whether all parts of the list are kept for the case; true for an empty list */
    record Result(boolean partsReserved) {}

    @Override
    public Result perform(Given given) {
        var symptom = given.symptom() == null ? "OTHER" : given.symptom();
        var before = parts.standing(given.caseId());
        var reserved = parts.reserve(given.caseId(), symptom, given.productLine(), given.region());
        var standing = parts.standing(given.caseId());
        if (!reserved) {
            cases.note(given.caseId(), "parts.not-available", Actor.SYSTEM, symptom);
        } else if (standing.size() > before.size()) {
            cases.note(given.caseId(), "parts.reserved", Actor.SYSTEM, listed(standing));
        }
        return new Result(reserved);
    }

    private static String listed(List<Reservation> reservations) {
        return reservations.stream()
                .map(reservation ->
                        reservation.quantity() + " × " + reservation.partNumber() + " @ " + reservation.location())
                .collect(Collectors.joining(", "));
    }
}
