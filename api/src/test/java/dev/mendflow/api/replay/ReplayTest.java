package dev.mendflow.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command as somebody at a terminal meets it: what it prints and how it ends. */
@Timeout(60)
class ReplayTest {

    private static final String HEADER = "t,case,stage,detail,priority,place\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void aLogThatCameOutAsRecordedEndsWithZero() throws Exception {
        Path log = log(HEADER + "0,A,report,motor,1,north\n5,A,assess,,,\n9,A,repair_done,,,\n12,A,close,,,\n");

        assertThat(replayedAgainstAServer(log)).isZero();
        assertThat(printed())
                .contains(
                        "] 1/1 cases, 4 moves",
                        "cases in 1, cases out 1, as recorded 1",
                        "phases at the end {CLOSED=1}");
    }

    @Test
    void casesThatDidNotAllArriveEndWithOne() throws Exception {
        Path log = log(HEADER + "0,A,report,motor,1,north\n5,A,close,,,\n0,B,report,motor,1,north\n5,B,close,,,\n");

        assertThat(replayedAgainstAServer(log, "--concurrency=1"))
                .as("this server has one number for every case")
                .isEqualTo(1);
        assertThat(printed()).contains("cases in 2, cases out 1", "DOUBLED SC-2026-000001 is the number of [A, B]");
    }

    @Test
    void aLimitLeavesLaterCasesOut() throws Exception {
        Path log = log(HEADER + "0,A,report,motor,1,north\n1,B,report,motor,1,north\n12,A,close,,,\n");

        assertThat(replayedAgainstAServer(log, "--limit=1")).isZero();
        assertThat(printed()).contains("cases in 1, cases out 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--speed=fast|--speed=fast is neither a number above 0 nor max",
                "--speed=0|--speed=0 is neither a number above 0 nor max",
                "--speed=-2|--speed=-2 is neither a number above 0 nor max",
                "--speed=NaN|--speed=NaN is neither a number above 0 nor max",
                "--limit=some|--limit=some is not a whole number above 0",
                "--limit=0|--limit=0 is not a whole number above 0",
                "--concurrency=0|--concurrency=0 is not a whole number above 0",
                "--patience=1.5|--patience=1.5 is not a whole number above 0",
                "--url=localhost:8080|--url=localhost:8080 is not an address like http://localhost:8080",
                "--url=http://a b|--url=http://a b is not an address like http://localhost:8080",
            })
    void anOptionThatCannotBeReadIsNamed(String option, String message) throws Exception {
        assertThat(run("--replay=log.csv", "--password=x", option)).isEqualTo(2);
        assertThat(printed().strip()).isEqualTo("replay: " + message);
    }

    @Test
    void theFastestSpeedAndNoneAtAllAreTheSame() throws Exception {
        var none = ReplayOptions.parse(new String[] {"--replay=log.csv", "--password=x"});
        var most = ReplayOptions.parse(new String[] {"--replay=log.csv", "--password=x", "--speed=max"});
        var hour = ReplayOptions.parse(new String[] {"--replay=log.csv", "--password=x", "--speed=3600"});

        assertThat(none).isEqualTo(most);
        assertThat(hour.speed()).hasValue(3600.0);
        assertThat(none.limit()).isEqualTo(Integer.MAX_VALUE);
        assertThat(none.credentials().user()).isEqualTo("admin");
    }

    @Test
    void logsOfOneNameInTwoFoldersKeepTheirCasesApart() throws Exception {
        String one = ReplayOptions.parse(new String[] {"--replay=/data/helpdesk/replay.csv", "--password=x"})
                .log();
        String other = ReplayOptions.parse(new String[] {"--replay=/data/itsm/replay.csv", "--password=x"})
                .log();

        assertThat(List.of(one, other)).containsExactly("helpdesk-replay-csv", "itsm-replay-csv");
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws Exception {
        Path nowhere = folder.resolve("nowhere.csv");

        assertThat(run("--replay=" + nowhere, "--password=x")).isEqualTo(2);
        assertThat(printed().strip()).isEqualTo("replay: there is no file " + nowhere);
    }

    @Test
    void withoutAFileOrCredentialsNothingBegins() throws Exception {
        assertThat(run("--replay=", "--password=x")).isEqualTo(2);
        assertThat(printed()).contains("--replay wants a file");

        assertThat(run("--replay=log.csv", "--credentials=" + folder.resolve("none.txt")))
                .isEqualTo(2);
        assertThat(printed()).contains("there is no file " + folder.resolve("none.txt"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t,case,stage,detail,priority\\n0,A,report,,|No column place; a log begins with the line t,case,stage",
                "hello|No column t, case, stage, detail, priority, place",
                "t,case,stage,detail,priority,place\\nsoon,A,report,,,|Record 1: t is not a number of seconds: soon",
                "t,case,stage,detail,priority,place\\n0,A,report,,,\\n1,A|Record 2: 2 columns instead of 6",
                "t,case,stage,detail,priority,place\\n0,A,explode,,,|Record 1: no such stage: explode",
                "t,case,stage,detail,priority,place|has no cases",
            })
    void aLogThatIsNotOfTheFormatIsRefusedBeforeAnythingIsSent(String text, String message) throws Exception {
        Path log = log(text.replace("\\n", "\n"));

        assertThat(run("--replay=" + log, "--password=x", "--url=http://localhost:1"))
                .isEqualTo(2);
        assertThat(printed()).startsWith("replay: ").contains(message).hasLineCount(1);
    }

    @Test
    void aServerThatDoesNotAnswerIsNamed() throws Exception {
        assertThat(run(
                        "--replay=" + log(HEADER + "0,A,report,,,\n"),
                        "--password=x",
                        "--url=http://localhost:1",
                        "--patience=1"))
                .isEqualTo(2);
        assertThat(printed()).contains("replay: http://localhost:1 does not answer admin");
    }

    private int replayedAgainstAServer(Path log, String... more) throws IOException, InterruptedException {
        try (var server = new PretendDesk()) {
            return run(Stream.concat(
                            Stream.of("--replay=" + log, "--password=x", "--url=" + server.url()), Stream.of(more))
                    .toArray(String[]::new));
        }
    }

    private int run(String... args) throws InterruptedException {
        printed.reset();
        return Replay.run(args, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private Path log(String text) throws IOException {
        return Files.writeString(folder.resolve("replay.csv"), text);
    }
}
