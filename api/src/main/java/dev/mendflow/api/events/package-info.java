/** Hints that something changed, pushed to open pages; what changed is read again through the surface. */
@NullMarked
package dev.mendflow.api.events;

import org.jspecify.annotations.NullMarked;
