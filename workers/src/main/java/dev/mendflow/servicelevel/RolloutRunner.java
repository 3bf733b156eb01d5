package dev.mendflow.servicelevel;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps rollouts going, also one that the program was stopped in. */
@Component
class RolloutRunner {

    private final Rollouts rollouts;

    RolloutRunner(Rollouts rollouts) {
        this.rollouts = rollouts;
    }

    /** A case that cannot be done is tried again the next time, and says why in the log; those behind it wait. */
    @Scheduled(fixedDelayString = "${mendflow.service-levels.rollout-interval:1s}")
    void run() {
        boolean more;
        do {
            more = rollouts.step();
        } while (more && !Thread.currentThread().isInterrupted());
    }
}
