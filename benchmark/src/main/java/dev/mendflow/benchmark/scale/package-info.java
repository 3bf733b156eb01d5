/** Fills a store with years of work and asks the real program, as its readers do, how quickly it answers. */
@NullMarked
package dev.mendflow.benchmark.scale;

import org.jspecify.annotations.NullMarked;
