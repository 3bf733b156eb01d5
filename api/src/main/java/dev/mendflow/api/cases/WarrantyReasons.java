package dev.mendflow.api.cases;

import dev.mendflow.engine.oversight.DecisionEvaluation;
import dev.mendflow.engine.oversight.ProcessInstances;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why a case is covered or not, as the decision table said; nothing where an agent decided otherwise. */
@Component
class WarrantyReasons {

    private static final String DECISION = "warranty";

    private final ProcessInstances instances;
    private final JsonMapper json;

    WarrantyReasons(ProcessInstances instances, JsonMapper json) {
        this.instances = instances;
        this.json = json;
    }

    Optional<Reason> of(@Nullable String instanceKey, boolean covered) {
        if (instanceKey == null) {
            return Optional.empty();
        }
        List<DecisionEvaluation> made = instances.decisions(Long.parseLong(instanceKey)).stream()
                .filter(decision -> decision.decisionId().equals(DECISION) && !decision.failed())
                .toList();
        return made.isEmpty()
                ? Optional.empty()
                : reason(made.getLast().outputJson()).filter(reason -> reason.covered() == covered);
    }

    private Optional<Reason> reason(@Nullable String output) {
        if (output == null) {
            return Optional.empty();
        }
        try {
            JsonNode said = json.readTree(output);
            return Optional.of(new Reason(
                    said.path("warrantyCovered").asBoolean(false),
                    said.path("warrantyReason").asString(""),
                    said.path("warrantyReasonEn").asString(""),
                    said.path("warrantyReasonZh").asString("")));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * What the table said.
     *
     * @param code names the reason for programs
     */
    record Reason(boolean covered, String code, String english, String chinese) {}
}
