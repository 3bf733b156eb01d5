/** Sending technicians, and what they do in the field, through the running program. */
@NullMarked
package dev.mendflow.api.dispatch;

import org.jspecify.annotations.NullMarked;
