package dev.mendflow.api.demo;

import dev.mendflow.dispatch.DispatchPolicies;
import dev.mendflow.ranking.DispatchPolicy;
import org.springframework.stereotype.Component;

/**
 * The rules jobs are given by, with a daily cap that a replay of a whole year in an hour does not reach; everything else
 * is the standard.
 */
@Component
class DemoPolicy {

    private static final int VISITS_PER_DAY = 10_000;

    private final DispatchPolicies policies;

    DemoPolicy(DispatchPolicies policies) {
        this.policies = policies;
    }

    void register() {
        DispatchPolicy now = policies.current();
        if (now.version() == 0) {
            policies.adopt(
                    new DispatchPolicy(
                            now.version(),
                            now.weights(),
                            now.visitLength(),
                            VISITS_PER_DAY,
                            now.horizon(),
                            now.offer(),
                            now.certificates(),
                            now.travel()),
                    "demo");
        }
    }
}
