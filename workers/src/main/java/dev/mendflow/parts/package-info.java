/** What repairs use up: parts in stock, reservations of cases, and orders for what is missing. */
@ApplicationModule(allowedDependencies = {"orchestration", "storage", "servicecase"})
@NullMarked
package dev.mendflow.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
