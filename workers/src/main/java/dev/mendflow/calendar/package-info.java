/** The calendars on file: their versions, those the product ships, and what is read from notices of holidays. */
@ApplicationModule(allowedDependencies = {"worktime", "storage"})
@NullMarked
package dev.mendflow.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
