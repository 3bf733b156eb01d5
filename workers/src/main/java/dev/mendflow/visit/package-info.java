/** Each time somebody goes to repair: planned, under way, finished or released. */
@ApplicationModule(
        allowedDependencies = {"orchestration", "process", "storage", "servicecase", "technician", "dispatch", "parts"})
@NullMarked
package dev.mendflow.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
