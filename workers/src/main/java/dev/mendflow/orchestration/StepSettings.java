package dev.mendflow.orchestration;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How steps run.
 *
 * @param enabled false leaves all jobs to other replicas
 * @param concurrency steps that run at the same time; 0 means four on H2 and elsewhere two fewer than the
 *     connection pool holds, which is the most in any case
 * @param jobTimeout after which the engine gives a job to somebody else; at least five times the slowest percent
 * @param maxJobsActive jobs of one step taken ahead
 * @param pollInterval between polls of a step: the safety net below the stream of jobs
 * @param shutdownGrace how long running steps may take to finish when the program stops
 * @param keepProcessed how long a done job is remembered
 */
@Validated
@ConfigurationProperties("mendflow.steps")
record StepSettings(
        @DefaultValue("true") boolean enabled,
        @PositiveOrZero @DefaultValue("0") int concurrency,
        @DefaultValue("60s") Duration jobTimeout,
        @Positive @DefaultValue("16") int maxJobsActive,
        @DefaultValue("5s") Duration pollInterval,
        @DefaultValue("20s") Duration shutdownGrace,
        @DefaultValue("30d") Duration keepProcessed) {}
