/** The reporting line through the running program. */
@NullMarked
package dev.mendflow.api.staff;

import org.jspecify.annotations.NullMarked;
