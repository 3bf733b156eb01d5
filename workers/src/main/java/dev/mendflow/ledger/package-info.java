/** The ledger of a service-level clock: facts that are only added to, and how the clock stands by them; without tables. */
@ApplicationModule(allowedDependencies = "worktime")
@NullMarked
package dev.mendflow.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
