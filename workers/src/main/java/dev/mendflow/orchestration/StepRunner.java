package dev.mendflow.orchestration;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobWorker;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Opens one worker for each step and gives the jobs to virtual threads, never more at a time than the database has connections
 * for. Last to start and first to stop: it stops asking for jobs, lets running ones finish, and only then may the rest go.
 */
@Component
class StepRunner implements SmartLifecycle {

    private final ObjectProvider<CamundaClient> engine;
    private final List<Step<?, ?>> steps;
    private final StepWork work;
    private final StepSettings settings;
    private final MeterRegistry meters;
    private final int concurrency;
    private final Semaphore free;
    private @Nullable ExecutorService threads;
    private List<JobWorker> workers = List.of();

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
            threads = Executors.newVirtualThreadPerTaskExecutor();
            workers = steps.stream().map(step -> open(client, step)).toList();
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
                .open();
    }

    /** Waits for a free connection, which keeps the client from taking more jobs than can be done. */
    private void submit(StepWorker worker, ActivatedJob job) throws InterruptedException {
        ExecutorService running = threads;
        if (running == null) {
            return;
        }
        free.acquire();
        running.execute(() -> {
            try {
                worker.handle(job);
            } finally {
                free.release();
            }
        });
    }

    @Override
    public void stop() {
        workers.forEach(JobWorker::close);
        workers = List.of();
        try {
            if (free.tryAcquire(concurrency, settings.shutdownGrace().toMillis(), TimeUnit.MILLISECONDS)) {
                free.release(concurrency);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads = null;
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }
}
