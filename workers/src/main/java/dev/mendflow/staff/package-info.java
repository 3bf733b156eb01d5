/** The reporting line: who works for the service organisation, who leads whom, and who is away. */
@ApplicationModule(allowedDependencies = "storage")
@NullMarked
package dev.mendflow.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
