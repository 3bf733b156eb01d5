/** The service case: what a customer reports and all that happens until it is closed. */
@ApplicationModule(allowedDependencies = {"orchestration", "process", "storage", "customer", "asset", "notification"})
@NullMarked
package dev.mendflow.servicecase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
