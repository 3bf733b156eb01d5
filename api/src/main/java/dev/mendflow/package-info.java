/** The root: the program's main class, and below it one package for each room of the house. */
@NullMarked
package dev.mendflow;

import org.jspecify.annotations.NullMarked;
