package dev.mendflow.api.replay;

import dev.mendflow.api.replay.Move.Kind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people decide in each task when the case is to reach a goal; empty = the task is left open for that goal. */
final class Decisions {

    private static final Set<Kind> PAST_REPAIR = EnumSet.of(Kind.REPAIR, Kind.REOPEN, Kind.FEEDBACK, Kind.CLOSE);

    private Decisions() {}

    static Optional<Map<String, Object>> answers(String element, Kind goal, String mode) {
        return Optional.ofNullable(
                switch (element) {
                    case "ConfirmAssessment" -> Map.of("assessmentOutcome", "PROCEED", "mode", mode);
                    case "AcceptJob" -> goal == Kind.ASSESS ? null : Map.of("jobDecision", "ACCEPT");
                    case "CarryOutRepair" -> repair(goal, "repairOutcome", "ANOTHER_VISIT");
                    case "RepairRemotely" -> repair(goal, "remoteOutcome", "VISIT_NEEDED");
                    case "DecideCompensation" -> Map.of("compensationDecision", "GRANT");
                    case "ConfirmFacts" -> Map.of("factsOutcome", "CONFIRMED");
                    case "OfferRemedy" -> Map.of("remedyDecision", "REPLACE");
                    case "DecideReplacement" -> Map.of("replacementDecision", "REPLACE");
                    case "ChaseParts", "HandleEscalation" -> Map.of();
                    case "CallBackCustomer" -> Map.of("callBackOutcome", goal == Kind.REOPEN ? "REOPEN" : "SETTLED");
                    default -> null;
                });
    }

    private static @Nullable Map<String, Object> repair(Kind goal, String field, String unfinished) {
        if (goal == Kind.ANOTHER_VISIT) {
            return Map.of(field, unfinished);
        }
        return PAST_REPAIR.contains(goal) ? Map.of(field, "REPAIRED") : null;
    }
}
