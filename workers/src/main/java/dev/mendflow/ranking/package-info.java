/** Who is best for a job: hard filters with a reason each, then a score; functions of their arguments, without tables. */
@ApplicationModule(allowedDependencies = {"technician", "servicecase"})
@NullMarked
package dev.mendflow.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
