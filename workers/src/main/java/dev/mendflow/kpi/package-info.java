/** What managers ask: key figures of the service, counted from what happened to its cases. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "customer",
            "asset",
            "servicecase",
            "servicelevel",
            "ledger",
            "feedback",
            "visit",
            "compensation",
            "warranty",
            "technician",
            "notification"
        })
@NullMarked
package dev.mendflow.kpi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
