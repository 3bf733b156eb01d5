package dev.mendflow.servicecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PhaseTest {

    @ParameterizedTest
    @CsvSource({
        "REPORTED,ASSESSING",
        "ASSESSING,DISPATCHING",
        "ASSESSING,REPAIRING",
        "ASSESSING,FEEDBACK",
        "DISPATCHING,REPAIRING",
        "REPAIRING,DISPATCHING",
        "REPAIRING,FEEDBACK",
        "FEEDBACK,ASSESSING",
        "FEEDBACK,CLOSED"
    })
    void aCaseMayGoOn(Phase from, Phase to) {
        assertThat(from.mayBecome(to)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"REPORTED,CLOSED", "CLOSED,ASSESSING", "CANCELLED,ASSESSING", "REPAIRING,CLOSED", "CLOSED,CANCELLED"})
    void aCaseMayNotJump(Phase from, Phase to) {
        assertThat(from.mayBecome(to)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CLOSED", "CANCELLED"})
    void anOpenCaseMayBeCancelled(Phase phase) {
        assertThat(phase.mayBecome(Phase.CANCELLED)).isTrue();
        assertThat(phase.isFinal()).isFalse();
    }

    @Test
    void noPhaseFollowsItself() {
        assertThat(Arrays.stream(Phase.values()).filter(phase -> phase.mayBecome(phase)))
                .isEmpty();
    }
}
