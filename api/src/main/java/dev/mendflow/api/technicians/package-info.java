/** Technicians for those who lead: what they can do, when they work, when they are away, and which areas they serve. */
@NullMarked
package dev.mendflow.api.technicians;

import org.jspecify.annotations.NullMarked;
