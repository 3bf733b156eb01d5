/** The people of the service organisation for those who lead them: reporting line and absences. */
@NullMarked
package dev.mendflow.api.staff;

import org.jspecify.annotations.NullMarked;
