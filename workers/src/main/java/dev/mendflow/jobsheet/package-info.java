/** What a technician writes down at a visit: the checks, the exchanged parts, the customer's signature. */
@ApplicationModule(allowedDependencies = {"storage", "servicecase", "visit"})
@NullMarked
package dev.mendflow.jobsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
