package dev.mendflow.house.crooked;

import dev.mendflow.orchestration.Nothing;
import dev.mendflow.orchestration.Step;

class Caseless implements Step<Caseless.Given, Nothing> {

    @Override
    public Nothing perform(Given given) {
        return Nothing.NOTHING;
    }

    record Given(String holdId) {}
}
