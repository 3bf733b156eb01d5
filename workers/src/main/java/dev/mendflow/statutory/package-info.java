/** What the law gives the owner of an asset that is repaired too long or too often, counted over all its cases. */
@ApplicationModule(
        allowedDependencies = {"orchestration", "process", "storage", "asset", "servicecase", "visit", "notification"})
@NullMarked
package dev.mendflow.statutory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
