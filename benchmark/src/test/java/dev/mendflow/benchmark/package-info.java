/** Tests of the load driver's arithmetic. */
@NullMarked
package dev.mendflow.benchmark;

import org.jspecify.annotations.NullMarked;
