/** How often and how long tokens visit each element: figures that are kept with the rows, so that nobody counts rows. */
@NullMarked
package dev.mendflow.engine.counting;

import org.jspecify.annotations.NullMarked;
