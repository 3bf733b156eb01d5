package dev.mendflow.orchestration;

import org.springframework.stereotype.Component;

/** Knows from the ledger of effects whether a counter's process has got its message. */
@Component
record CounterArrivals(Effects effects) implements Reconciliation<CounterMoved> {

    @Override
    public Class<CounterMoved> type() {
        return CounterMoved.class;
    }

    @Override
    public boolean hasArrived(CounterMoved message) {
        return effects.of(message.correlationKey()) > 0;
    }
}
