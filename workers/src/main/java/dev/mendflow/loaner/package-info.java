/** Vehicles customers drive while theirs is under repair. */
@ApplicationModule(allowedDependencies = {"orchestration", "storage", "servicecase"})
@NullMarked
package dev.mendflow.loaner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
