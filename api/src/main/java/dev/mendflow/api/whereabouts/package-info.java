/** Where the process of a case or a task stands, for everybody who works with it. */
@NullMarked
package dev.mendflow.api.whereabouts;

import org.jspecify.annotations.NullMarked;
