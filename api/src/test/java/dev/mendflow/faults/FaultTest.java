package dev.mendflow.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mendflow.api.replay.Credentials;
import dev.mendflow.api.replay.ServiceDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The program and its engine are killed again and again while cases run, and answers of steps get lost on their way.
 *
 * <p>{@code -Dfaults.full=true} runs 300 cases with 10 kills of each, {@code -Dfaults.cases=N -Dfaults.kills=N} as many as
 * wanted, {@code -Dfaults.database=postgresql} all of it on PostgreSQL. {@code -Dfaults.seed=N} repeats the moments of an
 * earlier run. Two controls must make it fail: {@code -Dfaults.write-delay-millis=500} (what a database with the default
 * delay forgets) and {@code -Dfaults.forget-processed-jobs=true} (jobs that come twice have two effects).
 */
class FaultTest {

    private static final Logger log = LoggerFactory.getLogger(FaultTest.class);
    private static final boolean FULL = Boolean.getBoolean("faults.full");
    private static final int CASES = Integer.getInteger("faults.cases", FULL ? 300 : 20);
    private static final int KILLS = Integer.getInteger("faults.kills", FULL ? 10 : 3);
    /** Kills of the app right after a promise: harder than random moments, and what a control needs to fail. */
    private static final boolean AT_ACKNOWLEDGEMENT = Boolean.getBoolean("faults.kill-at-acknowledgement");

    private static final boolean FORGETFUL = Boolean.getBoolean(FaultyMendflow.FORGET_JOBS);
    private static final int ANSWERS_FOR_ONE_LOST = 40;
    /** A job whose answer was lost comes again this much later. */
    static final Duration JOB_TIMEOUT = Duration.ofSeconds(5);
    /** The engine forgets one of about a thousand jobs that come twice. */
    static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(30);

    private static final String KILLED = "killed";
    private static final String FOLD = "fold";
    private static final String SECRET = "only-for-the-fold-of-the-fault-test";
    /** What fails here lost somebody's work at some moment: it does not get a second chance with other moments. */
    private static final AtomicBoolean HAS_FAILED = new AtomicBoolean();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void nothingAcknowledgedIsLostOrDoneTwiceWhenProcessesAreKilled() throws Exception {
        assertThat(HAS_FAILED.getAndSet(true)).as("failed before, see there").isFalse();
        long seed = Long.getLong("faults.seed", RandomGenerator.getDefault().nextLong(1_000_000));
        log.info("faults.seed={} cases={} kills={}+{} in {}", seed, CASES, KILLS, KILLS, folder);
        RecordTape tape = new RecordTape(folder.resolve("records.tape"));
        List<String> violations;
        try (Database database = Database.asked();
                AcknowledgementLedger ledger = new AcknowledgementLedger(folder.resolve("acknowledged.log"));
                AppProcess app = new AppProcess(folder.resolve("app"), settings(tape, database))) {
            app.start();
            app.awaitAnswer(Duration.ofMinutes(5));
            PrivateWords words = privateWords(credentials(app));
            List<String> late = killWhileCasesRun(app, ledger, seed);
            app.end();
            log.info("answers by status {}", ledger.statuses());
            JdbcClient rows = database.open(KILLED, app.data());
            InvariantChecker checker = new InvariantChecker(rows, ledger, tape, late);
            violations = new ArrayList<>(checker.violations());
            violations.addAll(words.violations(folder.resolve("app")));
            violations.addAll(checker.differencesTo(foldAgain(tape, database)));
        }
        assertThat(violations).as("faults.seed=" + seed).isEmpty();
        HAS_FAILED.set(false);
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
                    "{} kills, {} cases begun, {} closed, {} of them late, {} jobs came twice, {} were forgotten",
                    killer.killed(),
                    workload.begun(),
                    workload.closed(),
                    workload.late().size(),
                    repeated.total(),
                    repeated.forgotten());
            assertThat(workload.stuck()).isEmpty();
            assertThat(killer.killed()).isEqualTo(2 * KILLS);
            assertThat(workload.closed()).isEqualTo(workload.begun());
            assertThat(app.brokers()).isEqualTo(1);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> desk.get("/actuator/health").status() == 200);
            // A lost answer of the last step leaves its process running until the job has come again.
            await().atMost(FORGOTTEN_AFTER.multipliedBy(3)).until(() -> noCaseRuns(desk));
            Thread.sleep(3_000);
            assertThat(workload.late()).isNotEmpty();
            if (!FORGETFUL) {
                assertThat(repeated.total()).isPositive();
            }
            return workload.late();
        }
    }

    private static boolean noCaseRuns(ServiceDesk desk) throws InterruptedException {
        var running = desk.get("/api/process-instances?process=service-case&state=ACTIVE&limit=1");
        return running.status() == 200 && !running.items().iterator().hasNext();
    }

    private static Credentials credentials(AppProcess app) {
        Path file = app.data().resolve("credentials.txt");
        await().atMost(Duration.ofMinutes(5)).until(() -> Files.exists(file));
        return await().atMost(Duration.ofSeconds(10))
                .ignoreExceptions()
                .until(() -> Credentials.from(file, "admin"), credentials -> true);
    }

    /** The first start prints the administrator's password, once. */
    private static PrivateWords privateWords(Credentials admin) {
        return new PrivateWords(Map.of(admin.password(), 1, Workload.SAID, 0));
    }

    private static List<String> settings(RecordTape tape, Database database) throws SQLException {
        List<String> settings = new ArrayList<>(database.settings(KILLED));
        settings.add("--" + FaultyMendflow.TAPE + "=" + tape.file());
        settings.add("--" + FaultyMendflow.LOST_ANSWERS + "=" + ANSWERS_FOR_ONE_LOST);
        settings.add("--mendflow.steps.job-timeout=" + JOB_TIMEOUT.toSeconds() + "s");
        settings.add("--mendflow.forgotten-jobs.after=" + FORGOTTEN_AFTER.toSeconds() + "s");
        settings.add("--mendflow.forgotten-jobs.every=" + JOB_TIMEOUT.toSeconds() + "s");
        for (String control : List.of(FaultyMendflow.WRITE_DELAY, FaultyMendflow.FORGET_JOBS)) {
            String value = System.getProperty(control);
            if (value != null) {
                settings.add("--" + control + "=" + value);
            }
        }
        return settings;
    }

    /** A second program without an engine reads the whole tape into an empty database. */
    private JdbcClient foldAgain(RecordTape tape, Database database)
            throws IOException, InterruptedException, SQLException {
        List<String> settings = new ArrayList<>(database.settings(FOLD));
        settings.add("--mendflow.engine.mode=external");
        settings.add("--mendflow.engine.ingest-secret=" + SECRET);
        AppProcess fold = new AppProcess(folder.resolve(FOLD), settings);
        try (fold) {
            fold.start();
            fold.awaitAnswer(Duration.ofMinutes(5));
            tape.play(fold.url(), SECRET);
        }
        return database.open(FOLD, fold.data());
    }
}
