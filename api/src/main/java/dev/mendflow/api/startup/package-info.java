/** How the program comes up: the clock, the checks before serving and the report of each stage. */
@NullMarked
package dev.mendflow.api.startup;

import org.jspecify.annotations.NullMarked;
