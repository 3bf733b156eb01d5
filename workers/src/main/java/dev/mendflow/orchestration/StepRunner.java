package dev.mendflow.orchestration;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.BackoffSupplier;
import io.camunda.client.api.worker.JobWorker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Opens one worker for each step and gives the jobs to a pool of platform threads, never more at a time than the database has
 * connections for. Last to start and first to stop: it stops asking for jobs, lets running ones finish, and only then may the
 * rest go.
 */
@Component
class StepRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StepRunner.class);
    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final BackoffSupplier WHILE_IT_IS_AWAY = BackoffSupplier.newBackoffBuilder()
            .minDelay(500)
            .maxDelay(5_000)
            .backoffFactor(2)
            .jitterFactor(0.2)
            .build();

    private final ObjectProvider<CamundaClient> engine;
    private final List<Step<?, ?>> steps;
    private final StepWork work;
    private final StepSettings settings;
    private final MeterRegistry meters;
    private final int concurrency;
    private final Semaphore free;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("step-", 0).factory());
    private final List<JobWorker> workers = new ArrayList<>();
    private volatile boolean running;

    StepRunner(
            ObjectProvider<CamundaClient> engine,
            List<Step<?, ?>> steps,
            StepWork work,
            StepSettings settings,
            ConnectionBudget budget,
            MeterRegistry meters) {
        this.engine = engine;
        this.steps = steps;
        this.work = work;
        this.settings = settings;
        this.meters = meters;
        this.concurrency = budget.forSteps(settings.concurrency());
        this.free = new Semaphore(concurrency, true);
    }

    @Override
    public void start() {
        CamundaClient client = settings.enabled() ? engine.getIfAvailable() : null;
        if (client != null) {
            running = true;
            threads.execute(() -> openWhenItAnswers(client));
        }
    }

    /** Dozens of workers that ask an engine that is not there yet would fill the log and tell nothing. */
    private void openWhenItAnswers(CamundaClient client) {
        while (running && !answers(client)) {
            LockSupport.parkNanos(AGAIN.toNanos());
        }
        synchronized (workers) {
            if (running) {
                steps.forEach(step -> workers.add(open(client, step)));
                LOG.info("{} steps wait for jobs, {} at a time", steps.size(), concurrency);
            }
        }
    }

    private static boolean answers(CamundaClient client) {
        try {
            client.newTopologyRequest()
                    .requestTimeout(Duration.ofSeconds(2))
                    .send()
                    .join();
            return true;
        } catch (ClientException notYet) {
            return false;
        }
    }

    private JobWorker open(CamundaClient client, Step<?, ?> step) {
        JobType type = JobType.of(step);
        StepWorker worker = new StepWorker(client, step, type, work, meters);
        return client.newWorker()
                .jobType(type.name())
                .handler((jobs, job) -> submit(worker, job))
                .name("mendflow")
                .timeout(settings.jobTimeout())
                .maxJobsActive(settings.maxJobsActive())
                .fetchVariables(type.variables())
                .streamEnabled(true)
                .pollInterval(settings.pollInterval())
                .backoffSupplier(WHILE_IT_IS_AWAY)
                .streamNoJobsBackoffSupplier(WHILE_IT_IS_AWAY)
                .open();
    }

    /** Waits for a free connection, which keeps the client from taking more jobs than can be done. */
    private void submit(StepWorker worker, ActivatedJob job) throws InterruptedException {
        free.acquire();
        try {
            threads.execute(() -> {
                try {
                    worker.handle(job);
                } finally {
                    free.release();
                }
            });
        } catch (OutOfMemoryError noThread) {
            free.release();
            throw noThread;
        }
    }

    @Override
    public void stop() {
        running = false;
        synchronized (workers) {
            workers.forEach(JobWorker::close);
            workers.clear();
        }
        try {
            if (free.tryAcquire(concurrency, settings.shutdownGrace().toMillis(), TimeUnit.MILLISECONDS)) {
                free.release(concurrency);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
