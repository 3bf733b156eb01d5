package dev.mendflow.engine.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.mendflow.engine.oversight.MigrationPlan.Obstacle;
import dev.mendflow.engine.oversight.MigrationPlan.Reason;
import dev.mendflow.engine.readmodel.Database;
import dev.mendflow.engine.readmodel.GoldenStream;
import dev.mendflow.engine.readmodel.ReadModel;
import dev.mendflow.engine.records.Exporter;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known of a migration before the engine is asked. */
class MigrationPlansTest {

    private ReadModel model;
    private MigrationPlans plans;

    @BeforeEach
    void theRecordedStream() {
        model = ReadModel.on(Database.H2);
        new Exporter(model).send(GoldenStream.lines());
        plans = model.part(MigrationPlans.class);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void tokensAndWhatWaitsBesideThemGoOver() {
        MigrationPlan plan = plans.of(waitingAtReview(), 1, Map.of()).orElseThrow();

        assertThat(plan.isPossible()).isTrue();
        assertThat(plan.elements())
                .containsOnly(
                        Map.entry("Review", "Review"),
                        Map.entry("Remind", "Remind"),
                        Map.entry("Nudge", "Nudge"),
                        Map.entry("Note", "Note"));
    }

    @Test
    void anElementThatTheOtherVersionHasNotStandsInTheWay() {
        changeTheFirstVersion("\"Review\"", "\"Reviewed\"");

        MigrationPlan plan = plans.of(waitingAtReview(), 1, Map.of()).orElseThrow();

        assertThat(plan.isPossible()).isFalse();
        assertThat(plan.obstacles())
                .extracting(Obstacle::elementId, Obstacle::reason)
                .containsExactly(tuple("Review", Reason.NO_TARGET));
        assertThat(plans.of(waitingAtReview(), 1, Map.of("Review", "Reviewed"))
                        .orElseThrow()
                        .isPossible())
                .as("when it is said what it becomes")
                .isTrue();
    }

    @Test
    void anElementOfAnotherKindOrInAnotherPlaceStandsInTheWay() {
        assertThat(plans.of(waitingAtReview(), 1, Map.of("Review", "Work"))
                        .orElseThrow()
                        .obstacles())
                .containsExactly(new Obstacle("Review", Reason.OTHER_KIND));
        changeTheFirstVersion(
                "<bpmn:endEvent id=\"TooLate\"", "<bpmn:userTask id=\"Inner\"/><bpmn:endEvent id=\"TooLate\"");
        MigrationPlans fresh =
                new MigrationPlans(model.part(ProcessInstances.class), model.part(ProcessDefinitions.class));
        assertThat(fresh.of(waitingAtReview(), 1, Map.of("Review", "Inner"))
                        .orElseThrow()
                        .obstacles())
                .containsExactly(new Obstacle("Review", Reason.OTHER_SCOPE));
    }

    @Test
    void anInstanceThatListensForAnEscalationCannotBeMoved() {
        model.jdbc()
                .update("update engine_process_definition set bpmn_xml = replace(bpmn_xml,"
                        + " '<bpmn:messageEventDefinition messageRef=\"M_note\"/>',"
                        + " '<bpmn:escalationEventDefinition escalationRef=\"E_late\"/>')"
                        + " where bpmn_process_id = 'golden-main' and version = 2");

        assertThat(plans.of(waitingAtReview(), 1, Map.of()).orElseThrow().obstacles())
                .containsExactly(new Obstacle("Note", Reason.LISTENS_FOR_ESCALATION));
    }

    @Test
    void whatIsNotThereOrHasEndedHasNoPlan() {
        long ended = model.part(ProcessInstances.class)
                .search(ProcessInstanceQuery.about("A-1"))
                .items()
                .getFirst()
                .key();

        assertThat(plans.of(77, 1, Map.of())).isEmpty();
        assertThat(plans.of(waitingAtReview(), 99, Map.of())).isEmpty();
        assertThatThrownBy(() -> plans.of(ended, 1, Map.of())).isInstanceOf(InstanceNotRunning.class);
    }

    private void changeTheFirstVersion(String what, String into) {
        model.jdbc()
                .update(
                        "update engine_process_definition set bpmn_xml = replace(bpmn_xml, ?, ?)"
                                + " where bpmn_process_id = 'golden-main' and version = 1",
                        what,
                        into);
    }

    private long waitingAtReview() {
        return model.part(ProcessInstances.class)
                .search(new ProcessInstanceQuery(
                        "golden-main", 2, null, null, null, "Review", null, null, null, null, null, 50))
                .items()
                .getFirst()
                .key();
    }
}
