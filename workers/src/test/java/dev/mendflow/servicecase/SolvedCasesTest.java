package dev.mendflow.servicecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mendflow.asset.Assets;
import dev.mendflow.testing.Reports;
import dev.mendflow.testing.RoomTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@RoomTest
@Transactional
class SolvedCasesTest {

    private static final Actor BY = Actor.staff("agent");

    @Autowired
    ServiceCases cases;

    @Autowired
    CaseProgress progress;

    @Autowired
    Assets assets;

    @Autowired
    SolvedCases solved;

    private final String model = "Model " + UUID.randomUUID();

    @Test
    void closedCasesOfTheModelWithTheSymptomTellHowTheyWereSolved() {
        CaseId open = aCaseOf(model);
        CaseId closed = closed(aCaseOf(model), "changed the controller");
        closed(aCaseOf("Another " + model), "did something else");

        List<SolvedCase> found = solved.like(open, Symptom.NO_DRIVE, model, 5);

        assertThat(found).extracting(SolvedCase::id).containsExactly(closed);
        assertThat(found.getFirst().note()).isEqualTo("changed the controller");
        assertThat(solved.like(closed, Symptom.NO_DRIVE, model, 5))
                .as("not itself")
                .isEmpty();
        assertThat(solved.like(open, Symptom.NOISE, model, 5)).isEmpty();
        assertThat(solved.like(open, Symptom.NO_DRIVE, null, 5)).isEmpty();
    }

    private CaseId aCaseOf(String modelName) {
        String serial = "S-" + UUID.randomUUID();
        assets.identify(serial, modelName);
        return new Reports(cases, progress).aReportedCase(UUID.randomUUID().toString(), serial);
    }

    private CaseId closed(CaseId id, String note) {
        cases.keepTaskNote(id, id.value().getLeastSignificantBits(), "RepairRemotely", Map.of("note", note), BY);
        for (Phase phase : List.of(Phase.ASSESSING, Phase.REPAIRING, Phase.FEEDBACK, Phase.CLOSED)) {
            progress.enter(id, phase, BY);
        }
        return id;
    }
}
