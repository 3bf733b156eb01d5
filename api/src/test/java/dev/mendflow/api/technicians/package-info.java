/** Technicians as those who lead keep them. */
@NullMarked
package dev.mendflow.api.technicians;

import org.jspecify.annotations.NullMarked;
