/** What customers say afterwards: survey rounds, scores and call-backs. */
@ApplicationModule(
        allowedDependencies = {"orchestration", "process", "storage", "customer", "servicecase", "notification"})
@NullMarked
package dev.mendflow.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
