/** Who works in the field: technicians with their skills, certificates, shifts and leave, and the areas they serve. */
@ApplicationModule(allowedDependencies = "storage")
@NullMarked
package dev.mendflow.technician;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
