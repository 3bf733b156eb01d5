/** The work that the engine hands out, and what is done when it does not. */
@NullMarked
package dev.mendflow.engine.jobs;

import org.jspecify.annotations.NullMarked;
