/** How the program is, in what it says of its own parts. */
@NullMarked
package dev.mendflow.api.health;

import org.jspecify.annotations.NullMarked;
