/** Figures of the product under load, measured from outside through its HTTP API, and of the bare engine as the limit. */
@NullMarked
package dev.mendflow.benchmark;

import org.jspecify.annotations.NullMarked;
