/** Looks at how the databases find what the program asks for. */
@NullMarked
package dev.mendflow.benchmark.scale;

import org.jspecify.annotations.NullMarked;
