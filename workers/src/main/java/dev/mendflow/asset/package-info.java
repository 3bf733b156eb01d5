/** What is under service: vehicles, packs, cells and metal lots, by serial. */
@ApplicationModule(allowedDependencies = "storage")
@NullMarked
package dev.mendflow.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
