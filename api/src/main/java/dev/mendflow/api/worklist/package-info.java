/** The open tasks in the order in which their cases will break a promise, found by what is known of the cases. */
@NullMarked
package dev.mendflow.api.worklist;

import org.jspecify.annotations.NullMarked;
