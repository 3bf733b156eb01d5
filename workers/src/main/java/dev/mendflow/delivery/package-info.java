/** How notices leave the house: gathered for each person, by mail and by webhook, at least once and at a decent hour. */
@ApplicationModule(allowedDependencies = {"storage", "notification", "staff"})
@NullMarked
package dev.mendflow.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
