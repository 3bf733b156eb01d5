/** What people are told: each notice once, however often the step that wants it runs. */
@ApplicationModule(allowedDependencies = "storage")
@NullMarked
package dev.mendflow.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
