/** How far assets are with the limits of the law, and the rules that say so. */
@NullMarked
package dev.mendflow.api.statutory;

import org.jspecify.annotations.NullMarked;
