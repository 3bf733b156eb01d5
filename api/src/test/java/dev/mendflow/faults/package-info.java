/** The whole program under fire: its processes are killed while cases run, and nothing acknowledged may be missing afterwards. */
@NullMarked
package dev.mendflow.faults;

import org.jspecify.annotations.NullMarked;
