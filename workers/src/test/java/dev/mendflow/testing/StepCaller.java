package dev.mendflow.testing;

import dev.mendflow.orchestration.Step;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Calls steps as the engine's jobs do: each in one transaction.
 *
 * @param transactions of the database under test
 */
public record StepCaller(TransactionOperations transactions) {

    public <G extends Record, R extends Record> R perform(Step<G, R> step, G given) {
        return transactions.execute(status -> step.perform(given));
    }
}
