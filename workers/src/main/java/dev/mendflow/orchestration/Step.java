package dev.mendflow.orchestration;

/**
 * A service task of the process as a function of two records. The class names the job type: {@code
 * dev.mendflow.warranty.LookUpEntitlement} does the job {@code warranty.look-up-entitlement}.
 *
 * <p>The components of {@code G} are the only variables that are fetched; one that the process does not know arrives as null.
 * The components of {@code R} become process variables, so they hold codes and dates, never personal data or free text.
 *
 * <p>A step runs in the transaction that also marks its job as processed, but the engine promises <em>at least once</em>: a step
 * has to be idempotent for its business key too. Modelled failure: {@link StepRejected}. Whatever else is thrown is retried with
 * growing back-off and becomes an incident in the end.
 *
 * @param <G> what is given to the step
 * @param <R> what the step gives back; {@link Nothing} if nothing
 */
public interface Step<G extends Record, R extends Record> {

    /** Does the step's work inside the caller's transaction. */
    R perform(G given);
}
