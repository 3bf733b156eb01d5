/** A real broker for tests, its clock in our hand and its records on a list. */
@NullMarked
package dev.mendflow.engine.testing;

import org.jspecify.annotations.NullMarked;
