package dev.mendflow.engine.records.projection;

import static dev.mendflow.engine.records.projection.Column.flag;
import static dev.mendflow.engine.records.projection.Column.integer;
import static dev.mendflow.engine.records.projection.Column.number;
import static dev.mendflow.engine.records.projection.Column.text;

import java.util.List;

/** Decisions made, with the inputs, matched rules and outputs of each decision on the way. */
final class DecisionEvaluationHandler implements RecordHandler {

    private static final Statement EVALUATED = Statement.insert(
            "engine_decision_evaluation",
            integer("partition_id"),
            number("record_position"),
            number("evaluation_key"),
            number("instance_key"),
            number("element_key"),
            text("element_id"),
            number("decision_key"),
            text("decision_id"),
            text("decision_name"),
            integer("decision_version"),
            flag("failed"),
            text("failure_message"),
            text("output_json"),
            text("steps_json"),
            number("evaluated_at"));

    @Override
    public List<Write> changes(EngineRecord event) {
        return switch (event.intent()) {
            case "EVALUATED", "FAILED" -> List.of(evaluated(event));
            default -> List.of();
        };
    }

    private static Write evaluated(EngineRecord event) {
        boolean failed = event.intent().equals("FAILED");
        return EVALUATED.of(
                event.position(),
                event.partitionId(),
                event.position(),
                event.key(),
                event.keyOrNull("processInstanceKey"),
                event.keyOrNull("elementInstanceKey"),
                event.textOrNull("elementId"),
                event.number("decisionKey"),
                event.text("decisionId"),
                Texts.start(event.text("decisionName"), 1000),
                event.integer("decisionVersion"),
                failed,
                Texts.startOrNull(event.textOrNull("evaluationFailureMessage"), Texts.MESSAGE),
                failed ? null : Texts.whole(event.text("decisionOutput")),
                Texts.whole(event.json("evaluatedDecisions", "[]")),
                event.timestamp());
    }
}
