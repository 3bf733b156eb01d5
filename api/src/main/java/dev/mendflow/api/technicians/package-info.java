/** Technicians for those who lead: what they can do, when they work, and when they are away. */
@NullMarked
package dev.mendflow.api.technicians;

import org.jspecify.annotations.NullMarked;
