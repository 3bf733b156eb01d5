/** When people work: calendars as values, and the time that passes on them; functions of their arguments, without tables. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.mendflow.worktime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
