/** What a customer gets for promises that were missed. */
@ApplicationModule(
        allowedDependencies = {
            "orchestration",
            "process",
            "storage",
            "customer",
            "servicecase",
            "servicelevel",
            "ledger",
            "worktime",
            "warranty"
        })
@NullMarked
package dev.mendflow.compensation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
