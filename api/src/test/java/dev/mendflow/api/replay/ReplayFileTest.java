package dev.mendflow.api.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayFileTest {

    @TempDir
    Path folder;

    @Test
    void linesOfOneCaseComeTogetherInTheirOrder() throws IOException {
        Path log = log("""
                t,case,stage,detail,priority,place
                0,A,report,"motor, hot",1,north
                3,B,report,,,
                7,A,assess,group1,1,north
                """);

        assertThat(ReplayFile.read(log, 10))
                .extracting(SourceCase::ref, source -> source.events().size())
                .containsExactly(tuple("A", 2), tuple("B", 1));
        assertThat(ReplayFile.read(log, 10).getFirst().first())
                .isEqualTo(new SourceEvent(0, Stage.REPORT, "motor, hot", "1", "north"));
    }

    @Test
    void aLimitLeavesLaterCasesOutButNoLineOfAnEarlierOne() throws IOException {
        Path log = log("""
                t,case,stage,detail,priority,place
                0,A,report,,,
                3,B,report,,,
                7,A,close,,,
                """);

        assertThat(ReplayFile.read(log, 1)).singleElement().satisfies(source -> assertThat(source.events())
                .hasSize(2));
    }

    @Test
    void anUnknownStageIsRefusedWithItsLine() throws IOException {
        Path log = log("""
                t,case,stage,detail,priority,place
                0,A,explode,,,
                """);

        assertThatThrownBy(() -> ReplayFile.read(log, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Record 1: no such stage: explode");
    }

    private Path log(String text) throws IOException {
        return Files.writeString(folder.resolve("replay.csv"), text);
    }
}
