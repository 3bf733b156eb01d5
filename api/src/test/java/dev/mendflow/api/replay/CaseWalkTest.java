package dev.mendflow.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CaseWalkTest {

    private PretendDesk server;

    @BeforeEach
    void start() throws IOException {
        server = new PretendDesk();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCaseGoesThroughEveryRecordedStage() throws Exception {
        CaseWalk walk = walk("report", "assess", "dispatch", "wait", "repair", "repair_done", "close");

        assertThat(server.happened())
                .containsExactly(
                        "cases",
                        "ConfirmAssessment",
                        "AcceptJob",
                        "hold",
                        "resume",
                        "assign",
                        "CarryOutRepair",
                        "feedback");
        assertThat(walk.phase()).isEqualTo("CLOSED");
        assertThat(walk.firstTask()).isPresent();
    }

    @Test
    void stagesThatTheSourceLeftOutArePassedThrough() throws Exception {
        CaseWalk walk = walk("report", "dispatch", "close");

        assertThat(server.happened())
                .containsExactly("cases", "ConfirmAssessment", "AcceptJob", "CarryOutRepair", "feedback");
        assertThat(walk.phase()).isEqualTo("CLOSED");
    }

    @Test
    void aSecondVisitIsAcceptedAgain() throws Exception {
        walk("report", "dispatch", "repair_done", "dispatch", "repair_done");

        assertThat(server.happened())
                .containsExactly(
                        "cases", "ConfirmAssessment", "AcceptJob", "CarryOutRepair", "AcceptJob", "CarryOutRepair");
    }

    @Test
    void aReopenedCaseIsCalledBackAndAssessedAgain() throws Exception {
        CaseWalk walk = walk("report", "repair_done", "reopen", "assess", "repair_done", "close");

        assertThat(server.happened())
                .containsExactly(
                        "cases",
                        "ConfirmAssessment",
                        "RepairRemotely",
                        "feedback",
                        "CallBackCustomer",
                        "ConfirmAssessment",
                        "RepairRemotely",
                        "feedback");
        assertThat(walk.phase()).isEqualTo("CLOSED");
    }

    @Test
    void anotherDispatchTakesTheVisitBack() throws Exception {
        walk("report", "dispatch", "dispatch", "repair_done");

        assertThat(server.happened())
                .containsExactly(
                        "cases", "ConfirmAssessment", "AcceptJob", "redispatch", "AcceptJob", "CarryOutRepair");
    }

    private CaseWalk walk(String... stages) throws Stuck, InterruptedException {
        Script script = script(stages);
        CaseWalk walk = new CaseWalk(desk(), script, Duration.ofSeconds(5), lag -> {});
        for (Move move : script.plan().moves()) {
            walk.make(move);
        }
        return walk;
    }

    private static Script script(String... stages) {
        List<SourceEvent> events = new ArrayList<>();
        Arrays.stream(stages)
                .map(stage -> new SourceEvent(0, Stage.of(stage).orElseThrow(), "", "3", "here"))
                .forEach(events::add);
        return new Script("log", Plan.of(new SourceCase("A", events)), "admin");
    }

    private ServiceDesk desk() {
        return new ServiceDesk(server.url(), new Credentials("admin", "secret"), Duration.ofSeconds(5), exchange -> {});
    }
}
