/** What is promised for a case: by when it is answered, assessed and resolved, and who is told if it is not. */
@ApplicationModule(
        allowedDependencies = {
            "orchestration",
            "process",
            "storage",
            "customer",
            "servicecase",
            "notification",
            "calendar",
            "worktime",
            "ledger",
            "policy"
        })
@NullMarked
package dev.mendflow.servicelevel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
