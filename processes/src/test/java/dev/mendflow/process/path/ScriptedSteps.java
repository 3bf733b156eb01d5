package dev.mendflow.process.path;

import dev.mendflow.process.JobTypes;
import dev.mendflow.process.Variables;
import dev.mendflow.process.model.Names;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Workers for all job types, open for the whole JVM, that answer each job with what its case's script says.
 *
 * <p>A clock that jumps ends every waiting poll at once, and a job created in that moment can be missed by them: each
 * poll, and the lock on a job whose answer went nowhere, lasts for less than a test waits.
 */
final class ScriptedSteps {

    private static final Map<String, Script> SCRIPTS = new ConcurrentHashMap<>();
    private static @Nullable ScriptedSteps open;

    private ScriptedSteps(CamundaClient client) {
        Names.of(JobTypes.class).forEach(type -> client.newWorker()
                .jobType(type)
                .handler(ScriptedSteps::answer)
                .timeout(Duration.ofSeconds(15))
                .requestTimeout(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(50))
                .open());
    }

    /** Plays that script for that case from now on. */
    static synchronized void play(CamundaClient client, String caseId, Script script) {
        SCRIPTS.put(caseId, script);
        if (open == null) {
            open = new ScriptedSteps(client);
        }
    }

    private static void answer(JobClient jobs, ActivatedJob job) {
        Map<String, Object> given = job.getVariablesAsMap();
        Script script = SCRIPTS.get(String.valueOf(given.get(Variables.CASE_ID)));
        if (script != null) {
            script.rejection(job.getType(), given)
                    .ifPresentOrElse(code -> reject(jobs, job, code), () -> complete(jobs, job, script, given));
        }
    }

    private static void reject(JobClient jobs, ActivatedJob job, String code) {
        jobs.newThrowErrorCommand(job.getKey()).errorCode(code).send().join();
    }

    private static void complete(JobClient jobs, ActivatedJob job, Script script, Map<String, Object> given) {
        jobs.newCompleteCommand(job.getKey())
                .variables(script.answer(job.getType(), given))
                .send()
                .join();
    }
}
