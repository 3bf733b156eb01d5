/** How a call that changes something is carried out: once, together with its answer and its trace. */
@NullMarked
package dev.mendflow.api.command;

import org.jspecify.annotations.NullMarked;
