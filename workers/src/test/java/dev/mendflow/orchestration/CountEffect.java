package dev.mendflow.orchestration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A step whose effects can be counted. */
@Component
class CountEffect implements Step<CountEffect.Given, CountEffect.Result> {

    private final Effects effects;

    CountEffect(Effects effects) {
        this.effects = effects;
    }

    @Override
    public Result perform(Given given) {
        effects.happen(given.caseId(), given.amount());
        return new Result(given.amount(), null);
    }

    record Given(String caseId, int amount) {}

    record Result(int total, @Nullable String note) {}
}
