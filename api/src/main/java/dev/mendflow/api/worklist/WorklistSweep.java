package dev.mendflow.api.worklist;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Brings in the tasks of before there was a worklist, and any that went astray. */
@Component
class WorklistSweep {

    private static final Logger log = LoggerFactory.getLogger(WorklistSweep.class);
    private static final int AT_A_TIME = 500;

    private final WorklistStore store;
    private final WorklistKeeper keeper;

    WorklistSweep(WorklistStore store, WorklistKeeper keeper) {
        this.store = store;
        this.keeper = keeper;
    }

    @Scheduled(initialDelay = 0, fixedDelay = 300_000)
    void sweep() {
        Set<Long> astray = store.astray(AT_A_TIME);
        while (!astray.isEmpty()) {
            log.info("The tasks of {} instances are brought into the worklist", astray.size());
            keeper.readAgain(astray);
            Set<Long> left = store.astray(AT_A_TIME);
            astray = left.equals(astray) ? Set.of() : left;
        }
    }
}
