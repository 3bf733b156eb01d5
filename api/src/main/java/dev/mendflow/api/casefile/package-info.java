/** One file for each customer and asset: what is known of them, what happened before, and how the like of it was solved. */
@NullMarked
package dev.mendflow.api.casefile;

import org.jspecify.annotations.NullMarked;
