package dev.mendflow.engine.jobs;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a job counts as forgotten.
 *
 * @param after for how long nothing was heard of it; longer than any lock of a step, which is {@code
 *     mendflow.steps.job-timeout} or, before the last try, 75 s
 * @param every how often it is looked for such jobs
 */
@Validated
@ConfigurationProperties("mendflow.forgotten-jobs")
record ForgottenJobSettings(
        @DefaultValue("5m") @DurationMin(seconds = 1) Duration after,
        @DefaultValue("1m") @DurationMin(seconds = 1) Duration every) {}
