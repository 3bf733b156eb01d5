/** What is promised for which case: the decision table of service levels, read as terms of clocks. */
@ApplicationModule(allowedDependencies = {"process", "storage", "calendar", "worktime", "ledger"})
@NullMarked
package dev.mendflow.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
