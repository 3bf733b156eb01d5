/** Who pays: warranty terms, what an asset is entitled to, and how a case was settled. */
@ApplicationModule(allowedDependencies = {"orchestration", "storage", "asset", "servicecase"})
@NullMarked
package dev.mendflow.warranty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
