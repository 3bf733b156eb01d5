/** One test for each path through the models, on a real broker, with the steps played by a script. */
@NullMarked
package dev.mendflow.process.path;

import org.jspecify.annotations.NullMarked;
