/** The only doorway between the business and the engine: jobs come in as {@code Step}s, facts go out as messages. */
@ApplicationModule(allowedDependencies = "storage")
@NullMarked
package dev.mendflow.orchestration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
