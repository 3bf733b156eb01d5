package dev.mendflow.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.api.replay.Move.Kind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void eachRecordedLineBecomesOneMove() {
        Plan plan = plan("report", "assess", "dispatch", "wait", "repair", "repair_done", "feedback", "close");

        assertThat(kinds(plan))
                .containsExactly(
                        Kind.REPORT,
                        Kind.ASSESS,
                        Kind.DISPATCH,
                        Kind.HOLD,
                        Kind.START_REPAIR,
                        Kind.REPAIR,
                        Kind.FEEDBACK,
                        Kind.CLOSE);
        assertThat(plan.expectedPhases()).containsExactly("CLOSED");
    }

    @Test
    void aSecondAssessmentIsOnlyNoted() {
        assertThat(kinds(plan("report", "assess", "assess"))).containsExactly(Kind.REPORT, Kind.ASSESS, Kind.NOTE);
    }

    @Test
    void workAfterAFinishedRepairIsAnotherVisit() {
        Plan plan = plan("report", "dispatch", "repair_done", "wait", "dispatch", "repair_done", "close");

        assertThat(kinds(plan))
                .containsExactly(
                        Kind.REPORT,
                        Kind.DISPATCH,
                        Kind.ANOTHER_VISIT,
                        Kind.HOLD,
                        Kind.DISPATCH,
                        Kind.REPAIR,
                        Kind.CLOSE);
    }

    @Test
    void aSecondDispatchGoesToAnotherGroupOrToAnotherPerson() {
        Plan plan = Plan.of(new SourceCase(
                "C1",
                List.of(
                        event("report", ""),
                        event("dispatch", "person1"),
                        event("dispatch", "regroup2"),
                        event("dispatch", "person3"))));

        assertThat(kinds(plan)).containsExactly(Kind.REPORT, Kind.DISPATCH, Kind.REDISPATCH, Kind.REASSIGN);
        assertThat(plan.expectedPhases()).containsExactly("REPAIRING");
    }

    @Test
    void aReopenedCaseIsAssessedAgain() {
        assertThat(kinds(plan("report", "assess", "repair_done", "reopen", "assess")))
                .containsExactly(Kind.REPORT, Kind.ASSESS, Kind.REPAIR, Kind.REOPEN, Kind.ASSESS);
    }

    @Test
    void onlyTheLastOfTwoClosesClosesTheCase() {
        assertThat(kinds(plan("report", "close", "close"))).containsExactly(Kind.REPORT, Kind.NOTE, Kind.CLOSE);
    }

    @Test
    void workAfterACloseOpensTheCaseAgain() {
        assertThat(kinds(plan("report", "close", "repair", "close")))
                .containsExactly(Kind.REPORT, Kind.REOPEN, Kind.START_REPAIR, Kind.CLOSE);
    }

    @Test
    void theServiceModeFollowsFromWhatWasRecorded() {
        assertThat(plan("report", "dispatch", "close").mode()).isEqualTo("ON_SITE");
        assertThat(plan("report", "repair_done", "close").mode()).isEqualTo("REMOTE");
        assertThat(plan("report", "close").mode()).isEqualTo("ANSWER");
    }

    private static Plan plan(String... stages) {
        return Plan.of(new SourceCase(
                "C1", Arrays.stream(stages).map(stage -> event(stage, "")).toList()));
    }

    private static SourceEvent event(String stage, String detail) {
        return new SourceEvent(0, Stage.of(stage).orElseThrow(), detail, "3", "here");
    }

    private static List<Kind> kinds(Plan plan) {
        return plan.moves().stream().map(Move::kind).toList();
    }
}
