package dev.mendflow.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mendflow.api.replay.Credentials;
import dev.mendflow.api.replay.ServiceDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The program and its engine are killed again and again while cases run.
 *
 * <p>{@code -Dfaults.full=true} runs 300 cases with 10 kills of each, {@code -Dfaults.cases=N -Dfaults.kills=N} as many as
 * wanted. {@code -Dfaults.seed=N} repeats the moments of an earlier run. Two controls must make it fail: {@code -Dfaults.write-delay-millis=500} (what a database with the default
 * delay forgets) and {@code -Dfaults.forget-processed-jobs=true} (jobs that run twice have two effects).
 */
class FaultTest {

    private static final Logger log = LoggerFactory.getLogger(FaultTest.class);
    private static final boolean FULL = Boolean.getBoolean("faults.full");
    private static final int CASES = Integer.getInteger("faults.cases", FULL ? 300 : 20);
    private static final int KILLS = Integer.getInteger("faults.kills", FULL ? 10 : 3);
    /** Kills of the app right after a promise: harder than random moments, and what the controls need to fail. */
    private static final boolean AT_ACKNOWLEDGEMENT = Boolean.getBoolean("faults.kill-at-acknowledgement");

    private static final String SECRET = "only-for-the-fold-of-the-fault-test";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void nothingAcknowledgedIsLostOrDoneTwiceWhenProcessesAreKilled() throws Exception {
        long seed = Long.getLong("faults.seed", RandomGenerator.getDefault().nextLong(1_000_000));
        log.info("faults.seed={} cases={} kills={}+{} in {}", seed, CASES, KILLS, KILLS, folder);
        RecordTape tape = new RecordTape(folder.resolve("records.tape"));
        List<String> violations;
        List<String> late;
        try (AcknowledgementLedger ledger = new AcknowledgementLedger(folder.resolve("acknowledged.log"));
                AppProcess app = new AppProcess(folder.resolve("app"), settings(tape))) {
            app.start();
            app.awaitAnswer(Duration.ofMinutes(5));
            late = killWhileCasesRun(app, ledger, seed);
            app.stop();
            log.info("answers by status {}", ledger.statuses());
            InvariantChecker checker = new InvariantChecker(database(app.data()), ledger, tape, late);
            violations = new ArrayList<>(checker.violations());
            violations.addAll(checker.differencesTo(foldAgain(tape)));
        }
        assertThat(violations).isEmpty();
    }

    /** Numbers of the cases whose timers had to fire. */
    private List<String> killWhileCasesRun(AppProcess app, AcknowledgementLedger ledger, long seed)
            throws IOException, InterruptedException {
        Credentials admin = credentials(app);
        try (ServiceDesk desk = new ServiceDesk(app.url(), admin, Duration.ofMinutes(30), ledger::note)) {
            Workload workload = new Workload(desk);
            workload.run(5, 5, () -> false);
            assertThat(workload.stuck()).as("before any kill").isEmpty();
            RepeatedJobs repeated = new RepeatedJobs(app.url(), desk.authorization());
            Killer killer = new Killer(app, seed, KILLS, FULL ? 20_000 : 6_000, () -> {
                repeated.addThisLife();
                if (AT_ACKNOWLEDGEMENT) {
                    ledger.awaitAcknowledgement(Duration.ofSeconds(10));
                }
            });
            Thread kills = Thread.ofPlatform().name("killer").start(killer);
            workload.run(CASES, 6, kills::isAlive);
            kills.join();
            repeated.addThisLife();
            log.info(
                    "{} kills, {} cases begun, {} closed, {} of them late, {} jobs came twice",
                    killer.killed(),
                    workload.begun(),
                    workload.closed(),
                    workload.late().size(),
                    repeated.total());
            assertThat(workload.stuck()).isEmpty();
            assertThat(killer.killed()).isEqualTo(2 * KILLS);
            assertThat(workload.closed()).isEqualTo(workload.begun());
            assertThat(app.brokers()).isEqualTo(1);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> desk.get("/actuator/health").status() == 200);
            Thread.sleep(3_000);
            assertThat(workload.late()).isNotEmpty();
            if (FULL) {
                assertThat(repeated.total()).isPositive();
            }
            return workload.late();
        }
    }

    private static Credentials credentials(AppProcess app) {
        Path file = app.data().resolve("credentials.txt");
        await().atMost(Duration.ofMinutes(5)).until(() -> Files.exists(file));
        return await().atMost(Duration.ofSeconds(10))
                .ignoreExceptions()
                .until(() -> Credentials.from(file, "admin"), credentials -> true);
    }

    private static List<String> settings(RecordTape tape) {
        List<String> settings = new ArrayList<>();
        settings.add("--" + FaultyMendflow.TAPE + "=" + tape.file());
        for (String control : List.of(FaultyMendflow.WRITE_DELAY, FaultyMendflow.FORGET_JOBS)) {
            String value = System.getProperty(control);
            if (value != null) {
                settings.add("--" + control + "=" + value);
            }
        }
        return settings;
    }

    /** A second program without an engine reads the whole tape into an empty database. */
    private JdbcClient foldAgain(RecordTape tape) throws IOException, InterruptedException {
        AppProcess fold = new AppProcess(
                folder.resolve("fold"),
                List.of("--mendflow.engine.mode=external", "--mendflow.engine.ingest-secret=" + SECRET));
        try (fold) {
            fold.start();
            fold.awaitAnswer(Duration.ofMinutes(5));
            tape.play(fold.url(), SECRET);
        }
        return database(fold.data());
    }

    private static JdbcClient database(Path data) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + data.resolve("mendflow").toAbsolutePath());
        source.setUser("mendflow");
        source.setPassword("");
        return JdbcClient.create(source);
    }
}
