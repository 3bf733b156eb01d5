/** Who is served: customers, how important their promises are, and how to reach them. */
@ApplicationModule(allowedDependencies = "storage")
@NullMarked
package dev.mendflow.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
