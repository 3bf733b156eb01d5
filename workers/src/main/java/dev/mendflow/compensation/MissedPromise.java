package dev.mendflow.compensation;

import dev.mendflow.servicecase.ServiceCase;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What the table is asked: the columns that it may look at.
 *
 * @param metric what was promised
 * @param tier of the customer: A, B, C or INDIVIDUAL
 * @param severity P1 to P4
 * @param hoursLate in the time that counts for the promise
 */
record MissedPromise(String metric, String tier, String severity, BigDecimal hoursLate) {

    static MissedPromise of(ServiceCase about, Lateness late) {
        return new MissedPromise(
                late.metric(), about.tier().name(), about.severity().name(), late.hours());
    }

    /** Names of the table's inputs and their values. */
    Map<String, Object> variables() {
        return Map.of("metric", metric, "tier", tier, "severity", severity, "hoursLate", hoursLate);
    }
}
