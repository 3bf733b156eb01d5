package dev.mendflow.engine.jobs;

import jakarta.validation.Valid;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a job counts as forgotten.
 *
 * @param forgottenJobs what is said about that
 * @param steps for how long a step locks its job
 */
@Validated
@ConfigurationProperties("mendflow")
record ForgottenJobSettings(
        @DefaultValue @Valid Silence forgottenJobs,
        @DefaultValue Lock steps) {

    /** For how long nothing has to be heard of a job; never less than two locks, whatever is said. */
    Duration after() {
        Duration twoLocks = steps.jobTimeout().multipliedBy(2);
        return twoLocks.compareTo(forgottenJobs.after()) > 0 ? twoLocks : forgottenJobs.after();
    }

    /**
     * Nothing is heard of a job.
     *
     * @param after for how long
     * @param every how often it is looked for such jobs
     */
    record Silence(
            @DefaultValue("5m") @DurationMin(seconds = 1) Duration after,
            @DefaultValue("1m") @DurationMin(seconds = 1) Duration every) {}

    /**
     * What the steps have a job for.
     *
     * @param jobTimeout after which the engine gives it to somebody else
     */
    record Lock(@DefaultValue("60s") Duration jobTimeout) {}
}
