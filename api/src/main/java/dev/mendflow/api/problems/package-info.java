/** How a refused call is answered: one problem document in the caller's language, never an inside view. */
@NullMarked
package dev.mendflow.api.problems;

import org.jspecify.annotations.NullMarked;
