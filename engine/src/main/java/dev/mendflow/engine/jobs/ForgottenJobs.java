package dev.mendflow.engine.jobs;

import dev.mendflow.engine.broker.EngineReadiness;
import dev.mendflow.engine.command.CommandRejected;
import dev.mendflow.engine.command.EngineCommands;
import dev.mendflow.engine.command.EngineUnavailable;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has the engine hand out again what it has forgotten. It remembers in memory for which jobs it has told itself that their
 * lock has ended, so as not to say it twice, and now and then keeps that for good (camunda#29735, 8.6.0): then the second
 * lock of such a job never ends, its case stands still, and nothing says so until the engine is started anew. A failure that
 * costs no try makes the engine hand out the job at once. Should somebody still work on it, it comes twice, which steps bear.
 */
@Component
@EnableConfigurationProperties(ForgottenJobSettings.class)
class ForgottenJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenJobs.class);

    /** The name under which our steps take jobs; how long other workers keep theirs is not known. Null before the first lock ended. */
    private static final String STEPS = "mendflow";

    private static final int AT_ONCE = 200;
    private static final String WHY = "The engine did not hand out this job again after its lock had ended";

    private final JdbcClient jdbc;
    private final EngineCommands commands;
    private final EngineReadiness readiness;
    private final ForgottenJobSettings settings;
    private final Clock clock;
    private final Counter released;

    ForgottenJobs(
            JdbcClient jdbc,
            EngineCommands commands,
            EngineReadiness readiness,
            ForgottenJobSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.readiness = readiness;
        this.settings = settings;
        this.clock = clock;
        this.released = Counter.builder("mendflow.jobs.forgotten")
                .description("Jobs that the engine did not hand out again by itself")
                .register(meters);
    }

    /**
     * Looks for jobs of steps whose lock has ended once, whatever became of them since, that have tries left and of which
     * nothing was heard for long, although the engine took work all the while, and releases them.
     */
    @Scheduled(
            initialDelayString = "${mendflow.forgotten-jobs.every:1m}",
            fixedDelayString = "${mendflow.forgotten-jobs.every:1m}")
    void release() {
        Instant longAgo = clock.instant().minus(settings.after());
        if (!readiness.isReady() || readiness.state().since().isAfter(longAgo)) {
            return;
        }
        try {
            forgottenSince(longAgo).forEach(this::release);
        } catch (EngineUnavailable away) {
            LOG.debug("The engine went away while forgotten jobs were released", away);
        }
    }

    private List<ForgottenJob> forgottenSince(Instant longAgo) {
        return jdbc.sql("select job_key, job_type, retries from engine_job"
                        + " where state in ('TIMED_OUT', 'FAILED', 'CREATED') and changed_at < :before and retries > 0"
                        + " and worker = :worker order by changed_at fetch first " + AT_ONCE + " rows only")
                .param("before", longAgo.toEpochMilli())
                .param("worker", STEPS)
                .query(ForgottenJob.class)
                .list();
    }

    private void release(ForgottenJob job) {
        try {
            commands.send(job.jobKey(), client -> client.newFailCommand(job.jobKey())
                    .retries(job.retries())
                    .errorMessage(WHY));
            released.increment();
            LOG.warn("Released job {} of {}, which the engine had forgotten", job.jobKey(), job.jobType());
        } catch (CommandRejected notWaiting) {
            LOG.debug("Job {} does not wait any more", job.jobKey(), notWaiting);
        }
    }

    /** What has to be said to the engine about a job. */
    record ForgottenJob(long jobKey, String jobType, int retries) {}
}
