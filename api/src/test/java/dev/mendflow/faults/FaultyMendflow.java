package dev.mendflow.faults;

import dev.mendflow.Mendflow;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The program, with one of its safeguards taken out when a control asks for it: the checker has to see the damage. These
 * switches exist in tests only.
 */
public final class FaultyMendflow {

    static final String WRITE_DELAY = "faults.write-delay-millis";
    static final String FORGET_JOBS = "faults.forget-processed-jobs";
    static final String LOST_ANSWERS = "faults.one-answer-lost-of";
    static final String TAPE = "faults.record-tape";

    private FaultyMendflow() {}

    /** Runs the program with these arguments. */
    public static void main(String[] args) {
        SpringApplication app = new SpringApplication(Mendflow.class);
        app.addInitializers(context -> {
            String tape = context.getEnvironment().getProperty(TAPE);
            if (tape != null) {
                context.getBeanFactory()
                        .registerSingleton("recordingFilter", new RecordingFilter(new RecordTape(Path.of(tape))));
            }
            Integer lost = context.getEnvironment().getProperty(LOST_ANSWERS, Integer.class);
            if (lost != null && tape != null) {
                Path lostOnce = Path.of(tape).resolveSibling("lost-answers");
                context.getBeanFactory().addBeanPostProcessor(new LostAnswers(lost, lostOnce));
            }
        });
        app.addListeners((ApplicationListener<ApplicationReadyEvent>) ready -> {
            Environment environment = ready.getApplicationContext().getEnvironment();
            JdbcClient jdbc = ready.getApplicationContext().getBean(JdbcClient.class);
            Integer delay = environment.getProperty(WRITE_DELAY, Integer.class);
            if (delay != null) {
                jdbc.sql("set write_delay " + delay).update();
            }
            if (environment.getProperty(FORGET_JOBS, Boolean.class, false)) {
                forgetJobs(jdbc);
            }
        });
        app.run(args);
    }

    private static void forgetJobs(JdbcClient jdbc) {
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())
                .scheduleWithFixedDelay(() -> forgetJobsOnce(jdbc), 0, 10, TimeUnit.MILLISECONDS);
    }

    private static void forgetJobsOnce(JdbcClient jdbc) {
        try {
            jdbc.sql("delete from processed_job").update();
        } catch (DataAccessException lockedOrStopping) {
            // The next turn is ten milliseconds away; a task that throws would get none.
        }
    }
}
