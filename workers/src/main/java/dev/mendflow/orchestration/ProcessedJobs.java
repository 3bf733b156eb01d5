package dev.mendflow.orchestration;

import dev.mendflow.storage.Utc;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Remembers which jobs were done and what came out, in the same transaction as the work itself. */
@Component
class ProcessedJobs {

    private final JdbcClient sql;
    private final StepSettings settings;
    private final Clock clock;

    ProcessedJobs(JdbcClient sql, StepSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came out of a job that was done. */
    Optional<String> outcomeOf(long jobKey, String caseId) {
        return sql.sql("select outcome from processed_job where job_key = ? and case_id = ?")
                .params(jobKey, caseId)
                .query(String.class)
                .optional();
    }

    /**
     * Takes a job for this transaction. A second transaction with the same job waits here for the end of the first and then
     * fails with {@code DuplicateKeyException}, before it has done anything.
     */
    void take(long jobKey, String caseId, String step) {
        sql.sql("insert into processed_job (job_key, case_id, step, outcome, processed_at) values (?, ?, ?, '', ?)")
                .params(jobKey, caseId, step, Utc.atUtc(Instant.now(clock)))
                .update();
    }

    /** Keeps what came out of a job that this transaction has taken. */
    void done(long jobKey, String caseId, String outcome) {
        sql.sql("update processed_job set outcome = ? where job_key = ? and case_id = ?")
                .params(outcome, jobKey, caseId)
                .update();
    }

    /** Forgets jobs that the engine cannot bring again. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    int forgetOld() {
        return sql.sql("delete from processed_job where processed_at < ?")
                .param(Utc.atUtc(Instant.now(clock).minus(settings.keepProcessed())))
                .update();
    }
}
