package dev.mendflow.orchestration;

import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Does one job in one transaction, once. */
@Component
class StepWork {

    private static final int TRIES = 3;

    private final ProcessedJobs processed;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    StepWork(ProcessedJobs processed, TransactionTemplate transaction, JsonMapper json) {
        this.processed = processed;
        this.transaction = transaction;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /**
     * What came out, as the JSON of the result's components: of this run, or of the run before if the job was done already.
     *
     * @param variables the job's variables as JSON
     */
    Outcome run(Step<?, ?> step, JobType type, long jobKey, String variables) {
        String caseId = json.readTree(variables).path("caseId").asString("");
        for (int left = TRIES - 1; ; left--) {
            Optional<String> before = processed.outcomeOf(jobKey, caseId);
            if (before.isPresent()) {
                return new Outcome(before.get(), true);
            }
            Record given = json.readValue(variables, type.given());
            try {
                return new Outcome(transaction.execute(status -> perform(step, type, jobKey, caseId, given)), false);
            } catch (ConcurrencyFailureException | DuplicateKeyException collision) {
                // People edit cases at the same time, and two first rows of one key meet: once more counts as no
                // failure.
                // If it was this very job that met itself, the next look finds what came out.
                if (left == 0) {
                    throw collision;
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private String perform(Step<?, ?> step, JobType type, long jobKey, String caseId, Record given) {
        processed.take(jobKey, caseId, type.name());
        Record result = ((Step<Record, Record>) step).perform(given);
        String outcome = json.writeValueAsString(result);
        processed.done(jobKey, caseId, outcome);
        return outcome;
    }

    /**
     * What came out of a job.
     *
     * @param variables the result's components as JSON
     * @param repeated whether the job was done before and only answered again
     */
    record Outcome(String variables, boolean repeated) {}
}
