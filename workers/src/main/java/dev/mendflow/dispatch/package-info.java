/** Who goes: hard filters with a reason each, then a score, an offer that expires, and the stored decision. */
@ApplicationModule(
        allowedDependencies = {"orchestration", "storage", "customer", "asset", "servicecase", "technician", "ranking"})
@NullMarked
package dev.mendflow.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
