package dev.mendflow.process.path;

import static dev.mendflow.process.ServiceCaseProcess.*;
import static dev.mendflow.process.Variables.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.engine.testing.EngineExtension;
import dev.mendflow.process.JobTypes;
import dev.mendflow.process.Messages;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RepairPathsTest {

    @RegisterExtension
    static final EngineExtension engine = new EngineExtension();

    @Test
    void missingPartsAreWaitedForAndTheRepairGoesOn() {
        CaseRun run = new CaseRun(engine).reportedStandstill().visited();

        run.complete(
                CARRY_OUT_REPAIR, Map.of(REPAIR_OUTCOME, "PARTS_MISSING", PART_NUMBER, "BMS-100", FAULT_CODE, "U0111"));
        run.trace.awaitElementCompleted("OrderParts");
        engine.publish(Messages.PARTS_ARRIVED, partsOrder(run), Map.of());

        run.complete(CARRY_OUT_REPAIR).answeredAndClosed();
        assertThat(run.script.given(JobTypes.ORDER_PARTS, PART_NUMBER)).containsExactly("BMS-100");
        assertThat(run.script.given(JobTypes.RECORD_REPAIR, FAULT_CODE)).startsWith("U0111");
        assertThat(run.script.given(JobTypes.RECORD_REPAIR, REPAIR_OUTCOME))
                .containsExactly("PARTS_MISSING", "REPAIRED");
    }

    @Test
    void overduePartsAreChased() {
        CaseRun run = new CaseRun(engine);
        String order = "order-" + run.caseId;
        run.script.say(
                JobTypes.ORDER_PARTS,
                Map.of(PARTS_ORDER_ID, order, PARTS_EXPECTED_AT, run.script.in(Duration.ofDays(2))));
        run.reportedStandstill().visited().complete(CARRY_OUT_REPAIR, Map.of(REPAIR_OUTCOME, "PARTS_MISSING"));
        run.trace.awaitTimer("PartsOverdue");

        engine.time().advance(Duration.ofDays(2));

        run.complete(CHASE_PARTS, Map.of("newExpectedAt", run.script.in(Duration.ofDays(90))));
        run.trace.awaitTimer("PartsOverdue");
        engine.publish(Messages.PARTS_ARRIVED, order, Map.of());
        run.complete(CARRY_OUT_REPAIR).answeredAndClosed();
        assertThat(run.orderOf("OrderParts", CHASE_PARTS, "PartsArrived"))
                .containsExactly("OrderParts", CHASE_PARTS, "PartsArrived");
    }

    @Test
    void partsChasedWithoutANewDateAreChasedAgainADayLater() {
        CaseRun run = new CaseRun(engine);
        String order = "order-" + run.caseId;
        run.script.say(
                JobTypes.ORDER_PARTS,
                Map.of(PARTS_ORDER_ID, order, PARTS_EXPECTED_AT, run.script.in(Duration.ofHours(-1))));
        run.reportedStandstill().visited().complete(CARRY_OUT_REPAIR, Map.of(REPAIR_OUTCOME, "PARTS_MISSING"));
        run.complete(CHASE_PARTS);
        run.trace.awaitTimer("PartsOverdue");

        engine.time().advance(Duration.ofDays(1));

        run.awaitTask(CHASE_PARTS);
        run.complete(CHASE_PARTS);
        engine.publish(Messages.PARTS_ARRIVED, order, Map.of());
        run.complete(CARRY_OUT_REPAIR).answeredAndClosed();
    }

    @Test
    void anotherVisitIsDispatchedAgain() {
        CaseRun run = new CaseRun(engine).reportedStandstill().visited();

        run.complete(CARRY_OUT_REPAIR, Map.of(REPAIR_OUTCOME, "ANOTHER_VISIT"))
                .complete(ACCEPT_JOB)
                .complete(CARRY_OUT_REPAIR)
                .answeredAndClosed();

        assertThat(run.times("RankTechnicians")).isEqualTo(2);
        assertThat(run.times("ScheduleVisit")).isEqualTo(2);
    }

    @Test
    void whatCannotBeRepairedIsReplaced() {
        CaseRun run = new CaseRun(engine).reportedStandstill().visited();

        run.complete(CARRY_OUT_REPAIR, Map.of(REPAIR_OUTCOME, "NOT_REPAIRABLE"))
                .complete(DECIDE_REPLACEMENT, Map.of("actor", "m-chen"))
                .answeredAndClosed();

        assertThat(run.script.given(JobTypes.RECORD_REPLACEMENT, REPLACEMENT_DECISION))
                .containsExactly("REPLACE");
        assertThat(run.script.given(JobTypes.RECORD_REPLACEMENT, DECIDED_BY)).containsExactly("m-chen");
    }

    @Test
    void redispatchTakesTheVisitAwayAndAsksSomebodyElse() {
        CaseRun run = new CaseRun(engine);
        run.script.say(
                JobTypes.RANK_TECHNICIANS,
                run.script.offer("t-wang", Duration.ofDays(100)),
                run.script.offer("t-zhao", Duration.ofDays(100)));
        run.reportedStandstill().visited().awaitTask(CARRY_OUT_REPAIR);

        run.message(Messages.REDISPATCH_REQUESTED, Map.of());

        run.trace.awaitElementCompleted("ReleaseVisit");
        assertThat(run.trace.elementsTerminated()).contains("Repair", CARRY_OUT_REPAIR);
        run.complete(ACCEPT_JOB);
        run.trace.awaitElementCompleted("ScheduleVisit", 2);
        run.complete(CARRY_OUT_REPAIR).answeredAndClosed();
        assertThat(run.script.given(JobTypes.SCHEDULE_VISIT, TECHNICIAN)).containsExactly("t-wang", "t-zhao");
    }

    private static String partsOrder(CaseRun run) {
        return run.trace.variable(PARTS_ORDER_ID).replace("\"", "");
    }
}
