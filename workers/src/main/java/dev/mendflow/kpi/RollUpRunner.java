package dev.mendflow.kpi;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps the figures up with what happens. */
@Component
class RollUpRunner {

    private static final Logger log = LoggerFactory.getLogger(RollUpRunner.class);

    private final RollUp rollUp;
    private final KpiSettings settings;

    RollUpRunner(RollUp rollUp, KpiSettings settings) {
        this.rollUp = rollUp;
        this.settings = settings;
    }

    /** One case that cannot be counted does not keep the others waiting: it is set aside, and figures say that it is. */
    @Scheduled(initialDelayString = "${mendflow.kpi.every:2s}", fixedDelayString = "${mendflow.kpi.every:2s}")
    void keepUp() {
        if (!rollUp.isBehind()) {
            return;
        }
        try {
            catchUp(settings.batch());
        } catch (DataAccessException | TransactionException later) {
            throw later;
        } catch (RuntimeException together) {
            log.warn("Cases are counted one by one, since some cannot be counted", together);
            oneByOne();
        }
    }

    void catchUp(int batch) {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = rollUp.next(batch);
        }
    }

    private void oneByOne() {
        for (int left = settings.batch(); left > 0; left--) {
            try {
                if (!rollUp.next(1)) {
                    return;
                }
            } catch (DataAccessException | TransactionException later) {
                throw later;
            } catch (RuntimeException alone) {
                log.error("A case cannot be counted and is set aside", alone);
                rollUp.setAside();
            }
        }
    }
}
