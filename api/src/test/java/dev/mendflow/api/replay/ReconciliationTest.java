package dev.mendflow.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    @Test
    void whatWentInCameOutAtEachStage() {
        var reconciliation = new Reconciliation(List.of(
                closed("A", "SC-2026-000001", "report", "assess", "repair_done", "close"),
                closed("B", "SC-2026-000002", "report", "close")));

        assertThat(reconciliation.isComplete()).isTrue();
        assertThat(reconciliation.lines())
                .startsWith("cases in 2, cases out 2, as recorded 2")
                .contains(
                        stage("report", 2, 2),
                        stage("assess", 1, 1),
                        stage("dispatch", 0, 0),
                        stage("repair_done", 1, 1),
                        stage("close", 2, 2),
                        "phases at the end {CLOSED=2}")
                .noneMatch(line -> line.startsWith("DIFFERS") || line.startsWith("DOUBLED"));
    }

    @Test
    void whatIsStuckIsToldWithItsReasonAndCountsUpToWhereItGot() {
        Plan plan = plan("B", "report", "assess", "close");
        var reconciliation = new Reconciliation(List.of(
                closed("A", "SC-2026-000001", "report", "close"),
                new CaseResult(
                        plan,
                        Optional.of("SC-2026-000002"),
                        1,
                        "ASSESSING",
                        Optional.of("no task ConfirmAssessment within PT2M"))));

        assertThat(reconciliation.isComplete()).isFalse();
        assertThat(reconciliation.lines())
                .startsWith("cases in 2, cases out 2, as recorded 1")
                .contains(stage("report", 2, 2), stage("assess", 1, 0), stage("close", 2, 1))
                .contains("phases at the end {ASSESSING=1, CLOSED=1}")
                .contains("DIFFERS B (SC-2026-000002): 1 of 3 moves, phase ASSESSING, expected %s: %s"
                        .formatted(plan.expectedPhases(), "no task ConfirmAssessment within PT2M"));
    }

    @Test
    void aCaseThatWasNeverAcceptedIsMissing() {
        var reconciliation = new Reconciliation(List.of(
                new CaseResult(plan("A", "report", "close"), Optional.empty(), 0, "", Optional.of("422 invalid"))));

        assertThat(reconciliation.isComplete()).isFalse();
        assertThat(reconciliation.lines())
                .startsWith("cases in 1, cases out 0, as recorded 0")
                .anyMatch(line -> line.startsWith("DIFFERS A (no number): 0 of 2 moves"));
    }

    @Test
    void aCaseInThePhaseOfAnotherEndIsNotAsRecorded() {
        var reconciliation = new Reconciliation(List.of(new CaseResult(
                plan("A", "report", "close"), Optional.of("SC-2026-000001"), 2, "CANCELLED", Optional.empty())));

        assertThat(reconciliation.isComplete()).isFalse();
        assertThat(reconciliation.lines()).startsWith("cases in 1, cases out 1, as recorded 0");
    }

    @Test
    void twoCasesWithOneNumberAreNotComplete() {
        var reconciliation = new Reconciliation(List.of(
                closed("A", "SC-2026-000001", "report", "close"), closed("B", "SC-2026-000001", "report", "close")));

        assertThat(reconciliation.isComplete()).isFalse();
        assertThat(reconciliation.lines())
                .startsWith("cases in 2, cases out 1, as recorded 2")
                .contains("DOUBLED SC-2026-000001 is the number of [A, B]");
    }

    @Test
    void aLongListOfTroubleIsCutAndCounted() {
        var stuck = IntStream.range(0, 25)
                .mapToObj(i -> new CaseResult(
                        plan("R" + i, "report", "close"), Optional.of("SC-" + i), 1, "REPORTED", Optional.of("late")))
                .toList();

        assertThat(new Reconciliation(stuck).lines())
                .endsWith("… and 5 more that differ")
                .filteredOn(line -> line.startsWith("DIFFERS"))
                .hasSize(20);
    }

    private static String stage(String name, int recorded, int replayed) {
        return "%-12s %9d %9d".formatted(name, recorded, replayed);
    }

    private static CaseResult closed(String ref, String number, String... stages) {
        Plan plan = plan(ref, stages);
        return new CaseResult(plan, Optional.of(number), plan.moves().size(), "CLOSED", Optional.empty());
    }

    private static Plan plan(String ref, String... stages) {
        List<SourceEvent> events = Arrays.stream(stages)
                .map(stage -> new SourceEvent(0, Stage.of(stage).orElseThrow(), "", "3", "here"))
                .toList();
        return Plan.of(new SourceCase(ref, events));
    }
}
