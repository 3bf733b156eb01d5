package dev.mendflow.orchestration;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.response.ActivatedJob;
import io.grpc.Status;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles the jobs of one step: does the work, then tells the engine what came out. */
class StepWorker {

    private static final Logger LOG = LoggerFactory.getLogger(StepWorker.class);
    private static final String FAILED = "failed";

    private final CamundaClient engine;
    private final Step<?, ?> step;
    private final JobType type;
    private final StepWork work;
    private final MeterRegistry meters;

    StepWorker(CamundaClient engine, Step<?, ?> step, JobType type, StepWork work, MeterRegistry meters) {
        this.engine = engine;
        this.step = step;
        this.type = type;
        this.work = work;
        this.meters = meters;
    }

    void handle(ActivatedJob job) {
        Timer.Sample sample = Timer.start(meters);
        String outcome = FAILED;
        try {
            outcome = work(job);
        } finally {
            sample.stop(meters.timer("mendflow.step", "step", type.name(), "outcome", outcome));
        }
    }

    private String work(ActivatedJob job) {
        try {
            StepWork.Outcome done = work.run(step, type, job.getKey(), job.getVariables());
            tell(engine.newCompleteCommand(job).variables(done.variables()));
            return done.repeated() ? "repeated" : "done";
        } catch (StepRejected rejected) {
            tell(engine.newThrowErrorCommand(job)
                    .errorCode(rejected.errorCode())
                    .errorMessage(String.valueOf(rejected.getMessage())));
            return "rejected";
        } catch (VirtualMachineError e) {
            failIfPossible(job, e);
            throw e;
        } catch (Throwable e) {
            fail(job, e);
            return FAILED;
        }
    }

    /** What is broken is the machine, which its owner has to hear of as well. */
    private void failIfPossible(ActivatedJob job, VirtualMachineError broken) {
        try {
            fail(job, broken);
        } catch (Throwable notEvenThat) {
            broken.addSuppressed(notEvenThat);
        }
    }

    /**
     * Whatever ends a step uses up a try, errors too: a class that cannot be loaded fails each time, and nobody would learn of
     * it without an incident.
     *
     * <p>With tries left the job stays locked for the pause, after which the engine hands it out as it does after a crash. The
     * engine (8.6) now and then forgets the end of a pause, camunda#29735: a locked job can be released from outside, one that
     * waits in the engine's own back-off only by a restart.
     */
    private void fail(ActivatedJob job, Throwable e) {
        LOG.warn("Step {} failed, {} retries left", type.name(), job.getRetries() - 1, e);
        int left = Math.max(0, job.getRetries() - 1);
        if (left == 0) {
            tell(engine.newFailCommand(job).retries(0).errorMessage(forManagers(e)));
        } else {
            tell(engine.newUpdateRetriesCommand(job).retries(left));
            tell(engine.newUpdateTimeoutCommand(job).timeout(pause(left)));
        }
    }

    /** A job that is gone was done or cancelled meanwhile; an engine that is away will bring the job again. */
    private void tell(FinalCommandStep<?> command) {
        try {
            command.send().join();
        } catch (ClientStatusException e) {
            if (e.getStatusCode() != Status.Code.NOT_FOUND) {
                LOG.info("Step {} could not tell the engine: {}", type.name(), e.getStatusCode());
            }
        } catch (ClientException e) {
            LOG.info(
                    "Step {} could not tell the engine: {}",
                    type.name(),
                    e.getClass().getSimpleName());
        }
    }

    /**
     * 1 s, 10 s and 60 s before the last three tries, each up to a quarter longer. The models give a step four; what was
     * begun with the engine's own three has no first pause.
     */
    static Duration pause(int retriesLeft) {
        Duration pause =
                switch (retriesLeft) {
                    case 0, 1 -> Duration.ofSeconds(60);
                    case 2 -> Duration.ofSeconds(10);
                    default -> Duration.ofSeconds(1);
                };
        return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 4));
    }

    /** Only what we throw ourselves is known to hold nothing personal; of others the engine gets the kind. */
    private static String forManagers(Throwable e) {
        return e.getClass().getName().startsWith("dev.mendflow.")
                ? String.valueOf(e.getMessage())
                : e.getClass().getSimpleName();
    }
}
