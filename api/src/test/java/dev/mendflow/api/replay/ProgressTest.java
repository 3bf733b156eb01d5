package dev.mendflow.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void theBarSaysHowFarItIs() {
        assertThat(line(8, 2, 17)).isEqualTo("[" + "#".repeat(10) + ".".repeat(30) + "] 2/8 cases, 17 moves");
    }

    @Test
    void theBarIsFullAtTheEndAndWhenThereIsNothingToDo() {
        assertThat(line(8, 8, 40)).isEqualTo("[" + "#".repeat(40) + "] 8/8 cases, 40 moves");
        assertThat(line(0, 0, 0)).isEqualTo("[" + "#".repeat(40) + "] 0/0 cases, 0 moves");
    }

    private static String line(int total, int finished, int moves) {
        var written = new ByteArrayOutputStream();
        try (var progress = new Progress(
                new PrintStream(written, true, StandardCharsets.UTF_8),
                total,
                new AtomicInteger(finished),
                new AtomicInteger(moves))) {
            progress.start();
        }
        return written.toString(StandardCharsets.UTF_8).strip();
    }
}
