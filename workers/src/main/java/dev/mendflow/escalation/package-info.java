/** Who is told when a promise is at risk or broken: who works on the case, then one superior after the other. */
@ApplicationModule(
        allowedDependencies = {"orchestration", "servicecase", "servicelevel", "staff", "visit", "notification"})
@NullMarked
package dev.mendflow.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
