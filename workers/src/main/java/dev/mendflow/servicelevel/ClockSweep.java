package dev.mendflow.servicelevel;

import dev.mendflow.servicecase.CaseId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finds cases whose alarm should have rung and did not, does what it would have done, and says so in a metric. */
@Component
class ClockSweep {

    private static final Logger log = LoggerFactory.getLogger(ClockSweep.class);
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final int AT_A_TIME = 500;

    private final ServiceLevelClocks clocks;
    private final ServiceLevels levels;
    private final Counter swept;

    ClockSweep(ServiceLevelClocks clocks, ServiceLevels levels, MeterRegistry meters) {
        this.clocks = clocks;
        this.levels = levels;
        this.swept = Counter.builder("mendflow.servicelevel.swept")
                .description("Cases whose alarm was late or lost and was rung by the sweep")
                .register(meters);
    }

    /** One case whose clocks cannot be read does not keep the others waiting; it is reported at the end. */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "${mendflow.service-levels.sweep-interval:15s}")
    void sweep() {
        List<CaseId> late = clocks.late(GRACE, AT_A_TIME);
        @Nullable RuntimeException failure = null;
        for (CaseId caseId : late) {
            try {
                levels.repair(caseId);
                swept.increment();
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (!late.isEmpty()) {
            log.warn("The alarms of {} cases were late", late.size());
        }
        if (failure != null) {
            throw failure;
        }
    }
}
